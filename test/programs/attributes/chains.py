class A:
    pass
a = A()
a.b = A()
a.b.c = A()
a.b.c.d = [1]
x = a.b.c
x.d.append(a.b)
a.b.c.d = None
y = a.b
a.b = None
y.c = None
x = None
y = None
a = None
end = 0
