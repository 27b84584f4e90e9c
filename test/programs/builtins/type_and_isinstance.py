class A:
    pass
class B(A):
    pass
a = A()
b = B()
t = type(b)
u = type([])
ok = isinstance(b, A)
many = isinstance(b, (int, str, A))
no = isinstance(a, B)
sub = issubclass(B, (A, int))
same = type(a) is A
name = type(b).__name__
n = type(1000) is int
c = t()
d = u([1, 2])
e = callable(A), callable(a)
f = isinstance(True, int)
t = u = None
b = c = None
end = 0
