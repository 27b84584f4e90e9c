class A:
    pass
a = A()
b = A()
t = type(a)
k = a.__class__
l = [A, A]
m = A
n = isinstance(a, A)
A.extra = [a]
x = A.extra
A.extra = None
del t, k
l = None
a = None
b = None
m = None
x = None
end = 0
