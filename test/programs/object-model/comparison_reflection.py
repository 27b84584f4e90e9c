class A:
    def __init__(self, n):
        self.n = n
    def __lt__(self, o):
        return NotImplemented if isinstance(o, int) else self.n < o.n
    def __eq__(self, o):
        return "eq result" if isinstance(o, A) else NotImplemented
    def __gt__(self, o):
        return ["gt", o]
class B(A):
    def __gt__(self, o):
        return ["B gt first"]
a = A(1)
b = B(2)
r = a < b
s = a == b
t = a > 5
u = 5 < a
print(r, s, t, u, a == 5, a != b, a != 5)
try:
    a < 5
except TypeError as e:
    print(e)
try:
    a <= b
except TypeError as e:
    print(e)
a = b = r = s = t = u = None
end = 0
