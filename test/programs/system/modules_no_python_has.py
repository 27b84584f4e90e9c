# Programs that ask for modules of Python 2 or MicroPython get ModuleNotFoundError and go on with what there is.
try:
    import ucollections as collections
except ImportError as error:
    print(error, error.name)
    import collections
try:
    from cStringIO import StringIO
except ImportError:
    from io import StringIO
try:
    __import__('urllib2.parse')
except ModuleNotFoundError as error:
    print(error)
import sys

kind = sys.implementation
if kind.name == 'micropython':
    coroutine = None
else:
    from types import coroutine
print(kind.name, kind.version[:2] == sys.version_info[:2], kind.cache_tag.startswith('cpython-3'))
try:
    1 / 0
except ZeroDivisionError as error:
    sys.excepthook(*sys.exc_info())
    kept = error
print(kept.__traceback__.tb_lineno, len(collections.deque()), StringIO().getvalue() == '')


class Base:
    def text(self):
        return str(super())[:16], repr(super(Base, Base))


print(Base().text(), super(int), property(len, print).setter(None).fset)


class Once:
    def __init__(self):
        self.left = 2

    def __iter__(self):
        print('iter')
        return self

    def __next__(self):
        self.left -= 1
        if self.left < 0:
            raise StopIteration
        return str(self.left)


items = [0, 1, 2]
items[1:2] = Once()
print(items, '-'.join(Once()))
