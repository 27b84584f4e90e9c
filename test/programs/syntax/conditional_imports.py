nonexistent_module_xyz = None
if nonexistent_module_xyz is None:
    import sys as system
else:
    import math as system
print(system.__name__)
def lazy():
    import gc
    from sys import getrefcount as count
    x = [1]
    return count(x), gc.__name__
print(lazy())
import gc, sys, weakref
from weakref import (
    ref,
    ref as again,
)
print(ref is again, sys is system)
class C:
    import sys as module
    from gc import collect
print(C.module is sys)
if __name__ == "__main__":
    print("main")
import sys as a, gc as b
print(a.__name__, b.__name__)
