class Meta(type):
    def __new__(mcls, name, bases, ns):
        ns["tag"] = [name]
        return super().__new__(mcls, name, bases, ns)
    def __init__(cls, name, bases, ns):
        super().__init__(name, bases, ns)
        cls.count = 0
class Base(metaclass=Meta):
    x = [1]
class Derived(Base):
    def m(self):
        return self.x
a = Derived.tag
b = Base.tag
d = Derived()
c = d.m()
print(type(Derived) is Meta, isinstance(Derived, Meta), a, b, c)
print(Derived.__name__, Derived.__mro__[1] is Base)
d = None
Base.x = None
c = None
a = b = None
end = 0
