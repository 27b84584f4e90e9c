import copy
import logging
import pickle
import sys
import warnings


class Shown:
    def __repr__(self):
        print('repr', sys.getrefcount(self))
        return 'shown'

    def __str__(self):
        print('str', sys.getrefcount(self))
        raise ValueError('no')


class Lines:
    def write(self, text):
        print(len(text))


class Defaults(dict):
    def __or__(self, other):
        print('or', sys.getrefcount(self))
        return dict(self, **other)


class Fields(dict):
    def __iter__(self):
        print('iter', sys.getrefcount(self))
        return super().__iter__()

    def __getitem__(self, key):
        print('item', sys.getrefcount(self))
        return super().__getitem__(key)

    def __len__(self):
        print('len', sys.getrefcount(self))
        return super().__len__()


shown = Shown()
lines = Lines()
out = logging.StreamHandler(lines)
log = logging.getLogger('errors')
log.addHandler(out)
log.propagate = False
log.warning('a', shown)
log.warning(shown)
log.warning('a %r', shown)
fields = Fields(a=shown)
log.warning('%(a)r', fields)
log.warning('extra', extra=fields)
defaults = Defaults(b=shown)
out.setFormatter(logging.Formatter('%(message)s %(b)r', defaults=defaults))
log.warning('defaults')
out.setFormatter(logging.Formatter('%(message)s %(c)r'))
log.warning('missing')
with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter('always')
    log.warn('old')
print(len(caught), caught and str(caught[0].message))
print(copy.deepcopy(log) is log, pickle.loads(pickle.dumps(log)) is log, copy.copy(logging.root) is logging.root)
with out.lock:
    print(out.acquire(), out.release())
other = logging.NullHandler()
print(other.lock, vars(other).keys())
print(logging.LoggerAdapter(log).manager is log.manager, vars(logging.LoggerAdapter(log)))
print(vars(log.manager).keys(), vars(log).keys())
del log.manager.loggerDict['errors']
try:
    pickle.dumps(log)
except pickle.PicklingError as error:
    print(error)
print(logging.getLogger('errors.low').parent is logging.root)
print(logging.LogRecord('n', 10, '/a/b.c.py', 3, 'm', None, None).module, logging.LogRecord('n', 10, None, 3, 'm', None, None).module)
try:
    logging.setLoggerClass(Shown)
except TypeError as error:
    print(error)
try:
    logging.getLogger().manager.setLoggerClass(Shown)
except TypeError as error:
    print(error)
try:
    log.manager.disable = 'NO'
except ValueError as error:
    print(error)
