registry = []
def register(cls):
    registry.append(cls)
    return cls
def add_method(name):
    def decorate(cls):
        setattr(cls, name, lambda self: [name, self])
        return cls
    return decorate
def replace(cls):
    class Wrapper:
        original = cls
        def __init__(self, *args):
            self.inner = cls(*args)
        def __getattr__(self, attr):
            return getattr(self.inner, attr)
    return Wrapper
@register
@add_method("extra_method")
class A:
    pass
@replace
class B:
    def __init__(self, v):
        self.v = v
a = A()
x = a.extra_method()
print(x[0], x[1] is a, registry[0] is A)
b = B([1])
y = b.v
print(y, B.original.__name__)
x = None
a = None
b = None
y = None
registry.clear()
end = 0
