def loops(xs, n):
    for x in xs:
        if x: continue
        elif n: break
        else: pass
    else:
        n += 1
    while n: n -= 1
    while True:
        if n: break
    else: print()
    while n > 1 and xs or x:
        print(n)
        continue
    for i in range(3): print(i)
    for a, (b, *c) in xs: print(a)
    for (
        d
    ) in (
        xs
    ):
        print(d)
    for e in [1, 2, 3]: print(e)
    for g in {1, 2}: print(g)
    for h in [n, x]: print(h)
    for j in (*xs, n): print(j)
    while 0: print()
    while not n: return
def conditions(a, b, c):
    if a and b: print(1)
    if a or b and c: print(2)
    if not (a or b): print(3)
    if a if b else c: print(4)
    if a < b < c: print(5)
    if not a < b <= c: print(6)
    if a is None: print(7)
    if a is not None and b is None: print(8)
    if not a in b: print(9)
    if a not in [1, 2]: print(10)
    if 1: print(11)
    if 0: print(12)
    if "": print(13)
    elif a: print(14)
    else: print(15)
    x = a and b or c
    y = a or b or c
    z = not a
    w = a if b else c
    u = a < b < c != a
    v = a is b, a in b, a == b
    s = (a and None), (a or None) or c, a and (b or c)
    assert a
    assert a, b
    assert (a and
            b), "message"
    return a if b else c
if 1 < 2:
    print()
elif x:
    pass
for module_level in y: print(module_level)
while z: z = 0; break
x = 1; y = 2
if x: y; x
with a: pass
def nested_loops(a):
    for i in a:
        for j in i:
            if j: break
            if i: return j
        else:
            continue
        break
    while a:
        try:
            if a: continue
            break
        finally:
            print()
