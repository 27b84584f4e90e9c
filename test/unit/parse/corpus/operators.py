a + b - c
a - (b - c)
a * b / c // d % e @ f
a ** b ** c
-a ** -b
(-a) ** b
2 ** -3 ** 2
a << b >> c
a & b | c ^ d
a ^ b & c
a & b ^ c
a ^ b & c ^ d & e
a & b & c ^ d ^ e
(a ^ b) & c
a & (b ^ c)
a & b ^ c + d & e
~1 ^ 1 & 1
a | b ^ c & d << e + f * -g ** h
a and b and c
a and (b and c)
(a and b) and c
a or b and c or d
not a
not not a
not a and not b or not c
not a == b
a == b
a != b
a < b <= c > d >= e
a is b
a is not b
a in b
a not in b
a < b == c is d is not e in f not in g
a is \
    not b
(a not
 in b)
a if b else c
a if b else c if d else e
(a if b else c) if d else e
a if (b if c else d) else e
lambda: 0
lambda x: x
lambda x, y=1, *a, z, w=2, **k: x
lambda x, /, y: x
lambda *, x: x
lambda *a: a
lambda **k: k
lambda x,: x
lambda: (yield)
lambda: a if b else c
lambda: lambda: 0
lambda x=lambda: 0: x
(lambda: 0)()
[lambda: 0, lambda: 1]
(a := 1)
(a := b if c else d)
(a := b or c)
(a := lambda: b)
f(a := 1, b=(c := 2))
x[a := 1]
x[a := 1, b := 2]
{a := 1, 2}
[a := 1, 2]
(a := 1, 2)
[(a := b if c else d) for e in f]
f(a := b if c else d)
[y := f(x), y**2]
+a
-a
~a
- - + ~a
-a * b
-(a * b)
-a.b
-a[0]
-a()
a.b.c
a . b
a.b().c[d](e).f
a()()()
a[0][1][2]
a()[0].b
1 .real
1.0.real
"a".b
(a).b
(a)(b)
(a)[b]
(a + b).c
((a))
(((a)) + ((b)))
( a ) + ( b )
(
    a
    + b
)
a + \
    b
a if b \
    else c
*a, b
*a,
*a | b, c
*a.b, c
*a.b().c, d
*a[0], *b
*a(b), c
*(a), b
*(a or b), c
[*a + b, *c.d, *e[0], *f()]
(*a ^ b & c, d)
f(*a or b, *c if d else e, **f or g)
f(*a and b, *not c)
f(*lambda: 0)
a @ b @ c
a<b
a<b>c
a==b!=c
...
None
True
False
__debug__
... + a
a.True_
