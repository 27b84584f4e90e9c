f()
f(a)
f(a,)
f(a, b)
f(a=1)
f(a=1,)
f(a, b=1)
f(*a)
f(**a)
f(*a, **b)
f(a, *b, c, *d, e=1, **f)
f(*a, b=1, *c)
f(a=1, **b, c=2)
f(**a, **b)
f(a)(b)(c)
f(a, (b, c), [d])
f(a if b else c)
f(lambda: 0)
f(a == b)
f(not a)
f(a := 1)
f(a=b)
f(a = b)
f (a)
f(
    a,
    # comment
    b=1,
)
f(a
  .b)
f(print=1, type=2, match=3, case=4, exec=5)
f((yield_))
f(*[a])
f(**{})
a.b(c)
a[b](c)
print(a)
print()
print(a, b, sep='')
print (a)
print (a), b
print(a).b
print(a)[b]
print
print + 1
print -1
print * 2
print [0]
print.a
print if a else b
print >> f
print >> f, x
print >> f | g, x
print >> f if x else y
print >> f, x,
exec(a)
exec (a)
exec
exec.a
exec [0]
exec -1
a = print
a = exec
x[0]
x[a]
x[a, b]
x[a,]
x[()]
x[(a, b)]
x[:]
x[::]
x[a:]
x[:a]
x[a:b]
x[a:b:c]
x[::c]
x[a::c]
x[:b:c]
x[a:b, c]
x[a:b, c:d, ...]
x[a, :]
x[:, :]
x[*a]
x[*a, b]
x[a, *b, c:d]
x[lambda: 0]
x[a if b else c]
x[-1]
x[a][b][c]
x [a]
x[a:b if c else d]
x[
    a:
    b
]
