import sys
import sys as system
import gc, weakref
from sys import getrefcount
from sys import getrefcount as rc, maxsize
from gc import collect as sweep
x = [1]
a = getrefcount(x)
b = rc(x)
c = system.getrefcount(x)
def local():
    import sys as inner
    from weakref import ref
    return inner, ref
m, r = local()
same = m is sys
del sys
sweep()
print(a, b, c)
m = r = None
x = None
end = 0
