class P:
    def __repr__(self):
        return "P"
def g():
    yield 1
x = [g(), P()]
print(x)
y = (g(), P(), {1: g(), 2: P()})
print(y, P())
z = {"a": {7820, 3}, "b": P()}
print(z)
w = [{"x", "y"}, P()]
print(w)
end = 1
from collections import deque
q = deque([g(), P()])
print(q)
v = {1: g(), 2: P()}
print(v.values(), v.items())
s = {P()}
print(s, f"{[g, P()]}")
end = 2
