f(); f(a); f(a, b, c=d); f(*a); f(a, *b, c, *d); f(**a); f(a, b=c, **d, e=g, **h); f(*a, **b)
o.m(); o.m(a); o.m(a, b=c); o.m(*a); o.m(**a); o.n.m(a)(b); o.m(a).n(b)
f(a)(b)[c](d).e
f(i for i in a); f(a, (i for i in b))
f(1, 2.5, "s", b"b", None, ...)
f(a,
  b,
  c=d
  )
(o
 .first()
 .second(a)
 .third)
f(a1, a2, a3, a4, a5, a6, a7, a8, a9, a10, a11, a12, a13, a14, a15, a16, a17, a18, a19, a20, a21, a22, a23, a24, a25, a26, a27, a28, a29, a30, a31)
f(k1=1, k2=2, k3=3, k4=4, k5=5, k6=6, k7=7, k8=8, k9=9, k10=10, k11=11, k12=12, k13=13, k14=14, k15=15, k16=16)
d = {a: b, **c, "x": 1, "y": 2}
d = {"a": 1, "b": 2, "c": f()}
d = {1: a, 2: b}
d = {}
s = {1, 2, 3}; s = {a, *b}; s = {1, 2}
l = [1, 2, 3]; l = [1, 2]; l = [a, *b, c]; l = [*a]; l = [[1, 2, 3], [a]]
t = (1, 2, 3); t = (a, *b); t = (); t = (a,); t = ((1, 2), 3); t = *a, *b
big = [x1, x2, x3, x4, x5, x6, x7, x8, x9, x10, x11, x12, x13, x14, x15, x16, x17, x18, x19, x20, x21, x22, x23, x24, x25, x26, x27, x28, x29, x30, x31]
nums = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31, 32]
a[b]; a[b, c]; a[b:c]; a[b:c:d]; a[1:2]; a[::]; a[-1:]; a[1:2, 3]; (1, 2)[0]; "abc"[1]
-a; +a; ~a; not a; a.b.c
a + b - c * d / e // g % h ** i << j >> k | l & m ^ n @ o
def func(a, b):
    a.m(b, x=a); a(b)(a); a(*b, **a); a.b.c(a.b); print(a, sep=b)
    return a[b], a[b:a], a[1:2], a(b, c=a), {a: b}, [a, b], (a, b), {a, b}
