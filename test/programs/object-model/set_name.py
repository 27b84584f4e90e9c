class Field:
    def __init__(self, default):
        self.default = default
    def __set_name__(self, owner, name):
        self.owner = owner
        self.name = name
        self.slot = "_" + name
    def __get__(self, instance, owner=None):
        if instance is None:
            return self
        return instance.__dict__.get(self.slot, self.default)
    def __set__(self, instance, value):
        instance.__dict__[self.slot] = value
class Row:
    first = Field([1])
    second = Field("two words")
r = Row()
a = r.first
r.first = [9]
b = r.first
f = Row.first
print(f.name, f.owner is Row, a, b, r.second, sorted(r.__dict__))
r = None
a = b = None
f = None
end = 0
