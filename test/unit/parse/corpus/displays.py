[]
[a]
[a,]
[a, b]
[*a]
[*a, b, *c]
[
    a,
    b,  # comment
]
()
(a,)
(a, b)
(a, b,)
(*a,)
(*a, b)
a,
a, b
a, b,
a, (b, c), [d, e]
{}
{a}
{a,}
{a, b}
{*a}
{*a, b}
{a: b}
{a: b,}
{a: b, c: d}
{**a}
{**a, b: c, **d}
{a: lambda: 0}
{a: b if c else d}
{(a, b): [c, d]}
{**a | b}
[[], [[]], ()]
[(a), (b)]
[a for b in c]
[a for b in c if d]
[a for b in c if d if e]
[a for b in c for d in e]
[a for b in c if d for e in f if g if h]
[(a, b) for a, b in c]
[a for a, in b]
[a for (a) in b]
[a for (a, b) in c]
[a for [a, b] in c]
[a for a, *b in c]
[a for a.b in c]
[a for a[0] in c]
[a for b in (c, d)]
[a for b in c or d]
[a for b in (c if d else e)]
[lambda: a for b in c]
[[a for b in c] for d in e]
[a if b else c for d in e]
{a for b in c}
{a: b for c in d}
{a: b for c, d in e if f}
{**{a: b for a in b}}
(a for b in c)
(a for b in c if d)
f(a for b in c)
f((a for b in c), d)
f((a for b in c), *d)
((a for b in c))
[x for x in y if x not in z]
[x for x in y if (z := x)]
list(x
     for x in y
     if z)
