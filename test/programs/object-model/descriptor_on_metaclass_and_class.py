class Log:
    def __init__(self, tag):
        self.tag = tag
    def __get__(self, obj, owner):
        return [self.tag, obj is None, owner.__name__]
    def __set__(self, obj, value):
        raise AttributeError("read only " + self.tag)
class Meta(type):
    on_meta = Log("meta tag")
class A(metaclass=Meta):
    on_class = Log("class tag")
a = A()
print(A.on_meta, A.on_class, a.on_class)
try:
    A.on_meta = 1
except AttributeError as e:
    print(e)
try:
    a.on_class = 1
except AttributeError as e:
    print(e)
A.on_class = [5]
b = a.on_class
print(b, hasattr(a, "on_meta"))
class GetOnly:
    def __get__(self, obj, owner=None):
        return "from get"
class HasBoth:
    d = GetOnly()
h = HasBoth()
h.d = "own value"
print(h.d, HasBoth.d)
a = b = h = None
end = 0
