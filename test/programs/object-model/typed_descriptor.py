class Typed:
    def __init__(self, kind, default=None):
        self.kind = kind
        self.default = default
    def __set_name__(self, owner, name):
        self.name = name
    def __get__(self, obj, owner):
        if obj is None:
            return self
        return obj.__dict__.get(self.name, self.default)
    def __set__(self, obj, value):
        if not isinstance(value, self.kind):
            raise TypeError(f"{self.name} must be {self.kind.__name__}, not {type(value).__name__}")
        obj.__dict__[self.name] = value
class Base:
    fields = []
    def __init_subclass__(cls, **kw):
        super().__init_subclass__(**kw)
        cls.fields = [k for k, v in vars(cls).items() if isinstance(v, Typed)]
class Point(Base):
    across = Typed(int, 0)
    label = Typed(str, "no label")
    def __init__(self, across, label=None):
        self.across = across
        if label is not None:
            self.label = label
p = Point(1000)
print(p.across, p.label, Point.fields)
p.label = "some label"
try:
    p.across = "wide"
except TypeError as e:
    print(e)
q = Point(5, "other label")
print(p.label, q.label, sorted(p.__dict__))
p = None
q = None
end = 0
