class Base:
    def __new__(cls, *args):
        obj = super().__new__(cls)
        obj.made = [1]
        return obj
    def __setattr__(self, name, value):
        super().__setattr__(name, [value])
class Sub(Base):
    def __init__(self, x):
        super().__init__()
        self.x = x
    def __getattribute__(self, name):
        return super().__getattribute__(name)
    def __eq__(self, other):
        return super().__eq__(other)
    def __hash__(self):
        return super().__hash__()
    def __repr__(self):
        text = super().__repr__()
        return "Sub text"
s = Sub([5])
print(s.x, s.made, s == s, s == 1, hash(s) == hash(s), repr(s))
t = (s, s)
s = None
t = None
end = 0
