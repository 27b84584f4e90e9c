class DuckMeta(type):
    def __instancecheck__(cls, obj):
        return hasattr(obj, "quack")
    def __subclasscheck__(cls, sub):
        return hasattr(sub, "quack")
class Duck(metaclass=DuckMeta):
    pass
class Real:
    def quack(self):
        return "quack sound"
class Stone:
    pass
r = Real()
s = Stone()
print(isinstance(r, Duck), isinstance(s, Duck), issubclass(Real, Duck), issubclass(Stone, Duck))
print(isinstance(r, (Stone, Duck)), issubclass(Stone, (Real, Duck)))
try:
    raise ValueError("a value")
except (KeyError, ValueError) as e:
    print(isinstance(e, (int, Exception)))
r = None
s = None
end = 0
