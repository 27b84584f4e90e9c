class Base:
    shared = []
    def __init__(self, v):
        self.v = v
    def get(self):
        return self.v
class Middle(Base):
    def get(self):
        return [super().get()]
class Leaf(Middle):
    def __init__(self, v, w):
        super().__init__(v)
        self.w = w
    def get(self):
        inner = super().get()
        return inner, self.w
x = [1]
a = Base(x)
b = Middle(x)
c = Leaf(x, [2])
p = a.get()
q = b.get()
r = c.get()
s = c.shared
bases = Leaf.__bases__
yes = issubclass(Leaf, Base)
a = b = None
q = r = None
c = None
del Leaf
bases = None
end = 0
