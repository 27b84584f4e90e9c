class P:
    def __repr__(self):
        return "P"
def g():
    yield 1
x = [g(), P()]
repr(x)
y = (g(), P(), {1: g(), 2: P()})
repr(y), repr(P())
z = {"a": {7820, 3}, "b": P()}
repr(z)
w = [{"x", "y"}, P()]
repr(w)
end = 1
from collections import deque
q = deque([g(), P()])
repr(q)
v = {1: g(), 2: P()}
repr(v.values()), repr(v.items())
s = {P()}
str(s), f"{[g, P()]}"
end = 2
