"""f_locals and locals() inside comprehensions: of a module, a class and a function, where they are inlined and where not."""
import sys


def short(names):
    return [name for name in names if len(name) < 3]


at_module = [short(sys._getframe().f_locals) for w in (1, 2)]
print(at_module)
kinds = [type(sys._getframe().f_locals).__name__ for w in (1, 2)]
print(kinds)


class Body:
    q = [short(sys._getframe().f_locals) for w in (1, 2)]
    r = [short(locals()) for w in (1, 2)]
    print(q, r)


def function():
    a = [1]
    b = [sorted(sys._getframe().f_locals) for i in (1, 2)]
    print(a, b)
    return [short(locals()) for j in 'ab']


result = function()
print(result)
