# Weak references to methods are compared by their objects.
import weakref


class Object:
    def __init__(self, arg):
        self.arg = arg

    def __eq__(self, other):
        if isinstance(other, Object):
            return self.arg == other.arg
        return NotImplemented

    def __hash__(self):
        return hash(self.arg)

    def some_method(self):
        return 4

    def other_method(self):
        return 5


x = Object(1)
y = Object(1)
a = weakref.WeakMethod(x.some_method)
b = weakref.WeakMethod(y.some_method)
c = weakref.WeakMethod(x.other_method)
print(a == a, a == b, a == c, a != b)
print(a()(), c()())
print(hash(a) == hash(b))
del x
print(a() is None, a == a, a == b)
try:
    print(len({a, c}))
except TypeError as e:
    print(e)


class NoHash:
    __hash__ = None


for key in (NoHash(), []):
    try:
        print(len({key}))
    except TypeError as e:
        print(e)
