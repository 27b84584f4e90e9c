import logging
import sys


class Level(int):
    def __ge__(self, other):
        print('ge', sys.getrefcount(self))
        return int(self) >= int(other)

    def __le__(self, other):
        print('le', sys.getrefcount(self))
        return int(self) <= int(other)


class Sink(logging.Handler):
    def emit(self, record):
        print('sink', type(record).__name__, record.name, record.getMessage(), sys.getrefcount(record))


child = logging.getLogger('a')
child.addHandler(Sink())
level = Level(20)
child.setLevel(level)
child.debug('not')
child.info('yes')
child.log(level, 'leveled')
print(child._cache == {10: False, 20: True}, sys.getrefcount(level))
other = Level(35)
child.log(other, 'other')
child.log(other, 'other')
print(sys.getrefcount(other))
logging.disable(30)
child.log(other, 'other')
print(len(child._cache), sys.getrefcount(other))
child.setLevel(logging.ERROR)
print(len(child._cache), sys.getrefcount(other))
print(vars(child).keys(), sys.getrefcount(level))
child.disabled = True
child.error('not')
print(child._cache)
