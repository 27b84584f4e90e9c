match a:
    case 1: pass
    case -1: pass
    case 1.5: pass
    case -1.5: pass
    case 1j: pass
    case -1j: pass
    case 1 + 2j: pass
    case -1 - 2j: pass
    case 1.5 + 2.5j: pass
    case 0x1F: pass
    case 'a': pass
    case 'a' 'b': pass
    case b'a': pass
    case r'\n': pass
    case '''a
b''': pass
    case None: pass
    case True: pass
    case False: pass
    case a.b: pass
    case a.b.c: pass
    case (1): pass
    case (1 | 2): pass
    case 1 | 2 | -3: pass
    case 1 | 'a' | None | a.b: pass
    case -1 | -2.5 | 1 + 2j | -1 - 2j: pass
    case [1 | 2, 3]: pass
    case []: pass
    case [a]: pass
    case [a,]: pass
    case [a, b]: pass
    case [a, *b]: pass
    case [a, *_]: pass
    case [*_]: pass
    case [*a, b]: pass
    case [*a, (b, c), [d]]: pass
    case (): pass
    case (a,): pass
    case (a, b): pass
    case (a, b,): pass
    case (a, *b): pass
    case (*a,): pass
    case ((a, b), c): pass
    case a, b if c: pass
    case a,: pass
    case *a, b: pass
    case a, *_: pass
    case *a,: pass
    case 1, 2: pass
    case -1, 'a', None: pass
    case {}: pass
    case {'a': b}: pass
    case {'a': 1, 'b': 2}: pass
    case {'a': 1,}: pass
    case {'a': 1, **rest}: pass
    case {**rest}: pass
    case {**rest,}: pass
    case {1: a, -1: b, 1.5: c}: pass
    case {a.b: c}: pass
    case {None: a, True: b}: pass
    case {'a' 'b': c}: pass
    case {1 + 2j: a}: pass
    case {'a': c.d | 1}: pass
    case {'a': 1 | 2 as b}: pass
    case {'a': [b, c], 'd': {'e': f}}: pass
    case A(): pass
    case A(1): pass
    case A(1,): pass
    case A(1, 2): pass
    case A(a): pass
    case A(b=1): pass
    case A(b=c): pass
    case A(1, b=2, c=3): pass
    case A(1, b=2,): pass
    case A(b=1 | 2): pass
    case A(b=-1): pass
    case A(b=(c, d)): pass
    case A(b=[c, *d]): pass
    case A(b=C(d=e)): pass
    case A(b=1 as c): pass
    case A(b=1 | 2 as c, d=3): pass
    case A(b=(1 as c)): pass
    case A(1 as b, c): pass
    case A.b(): pass
    case A.b.c(d, e=f): pass
    case A() | B(): pass
    case A(a) | B(a): pass
    case 1 as a: pass
    case (1 as a): pass
    case 1 | 2 as a: pass
    case (1 | 2) as a: pass
    case [1, 2 as a]: pass
    case [a, b] as c: pass
    case (a, b) as c: pass
    case A() as a: pass
    case {'a': b} as c: pass
    case None as a: pass
    case (a as b) as c if d: pass
    case a if b: pass
    case a if b and c: pass
    case a, b if c: pass
    case 1 if (a := b): pass
    case _ if a: pass
    case (_) if a: pass
match a:
    case _:
        b
match a:
    case b:
        c
match a, b:
    case _: pass
match a,:
    case _: pass
match *a, b:
    case _: pass
match (a, b):
    case _: pass
match (a):
    case _: pass
match [a]:
    case _: pass
match {a: b}:
    case _: pass
match -a:
    case _: pass
match not a:
    case _: pass
match a.b(c):
    case _: pass
match lambda: a:
    case _: pass
match a if b else c:
    case _: pass
match (a := b):
    case _: pass
match match:
    case case: pass
match type:
    case type(): pass
    case match(): pass
    case print: pass
match a:

    # comment
    case 1:
        # comment
        b
    # comment

    case 2: c; d
match a:
    case 1:
        match b:
            case 2:
                c
            case _:
                d
    case _:
        e
