import operator, functools
class V:
    def __init__(self, x): self.x = x
    def __add__(self, o): return V(self.x + o.x)
    def __iadd__(self, o): self.x += o.x; return self
    def __getitem__(self, i): return self.x * i
    def __contains__(self, i): return i == self.x
    def __eq__(self, o): return self.x == o.x
    def __lt__(self, o): return self.x < o.x
    def __neg__(self): return V(-self.x)
    def __bool__(self): return self.x > 0
    def __index__(self): return self.x
    def __call__(self, *a): return len(a)
    def __len__(self): return 3
    def __repr__(self): return f"V{self.x}"
a, b = V(1), V(2)
c = operator.add(a, b)
print(c, operator.iadd(a, b) is a, a)
print(operator.getitem(b, 5), operator.contains(b, 2), operator.eq(a, c), operator.lt(b, a))
print(operator.neg(a), operator.truth(b), operator.not_(b), operator.index(b))
print(operator.call(a, 1, 2), operator.length_hint(a), operator.itemgetter(4)(b))
print(functools.reduce(operator.add, [a, b, c]))
vs = sorted([c, b, a], key=operator.attrgetter("x"))
print(vs)
m = operator.methodcaller("__add__", b)
print(m(a))
g = operator.attrgetter("__class__.__name__")
print(g(a))
d = {"k": [1]}
get = operator.itemgetter("k")
v = get(d)
del d
print(v)
