if a:
    b
if a:
    b
else:
    c
if a:
    b
elif c:
    d
if a:
    b
elif c:
    d
elif e:
    f
else:
    g
if a: b
elif c: d
else: e
if a:
    if b:
        c
    else:
        d
else:
    if e: f
if (a := b): c
if not a: b
while a:
    b
while a:
    b
else:
    c
while True: pass
while (a := b()) is not None:
    break
else: continue_
for a in b:
    c
for a in b:
    c
else:
    d
for a, b in c: pass
for a, in b: pass
for (a, b) in c: pass
for (a), b in c: pass
for (a) in b: pass
for [a, b] in c: pass
for *a, b in c: pass
for a, (b, *c) in d: pass
for a.b in c: pass
for a[0] in c: pass
for a().b in c: pass
for a in b, c: pass
for a in b,: pass
for a in *b, c: pass
for a in (b, c): pass
for a in b if c else d: pass
for a in lambda: 0: pass
for a in range(10):
    for b in a:
        continue
    else:
        break
else:
    pass
try:
    a
except:
    b
try:
    a
except A:
    b
try:
    a
except A as e:
    b
try:
    a
except (A, B) as e:
    b
except C.d:
    e
except:
    f
else:
    g
finally:
    h
try:
    a
finally:
    b
try: a
except A: b
except B as c: d
else: e
finally: f
try:
    a
except A, B:
    b
try:
    a
except A, B, C.d(e):
    b
try:
    a
except A if B else C as e:
    b
try:
    a
except* A:
    b
except* (B, C) as e:
    d
else:
    f
finally:
    g
try:
    a
except* A, B:
    b
try:
    a
except *A:
    for b in c:
        break
try:
    try:
        a
    finally:
        b
except A:
    pass
with a: b
with a:
    b
with a as b: c
with a as b, c as d: e
with a, b as c: d
with (a): b
with (a) as b: c
with (a, b): c
with (a, b,): c
with (a as b): c
with (a as b,): c
with (a as b, c): d
with (a as b, c as d,): e
with (
    a as b,  # comment
    c(d) as e,
):
    f
with (a, b) as c: d
with (a), b: c
with (a), (b): c
with (a) as b, (c) as d: e
with (a, *b): c
with (a,): b
with (): a
with (a := b): c
with (a := b) as c: d
with (a, b := c): d
with (yield_): a
with (a for b in c): d
with [a]: b
with [a] as b: c
with a as (b, c): d
with a as [b, c]: d
with a as (b): c
with a as b.c: d
with a as b[0]: c
with a as (b.c, d[0]): e
with a() as b(c).d: e
with a if b else c: d
with a if b else c as d: e
with lambda: a: b
with lambda: a as b: c
with a or b as c, not d as e: f
with a == b as c: d
with (a).b as c: d
with (a) + b as c: d
with (a)(b), c: d
with (a if b else c) as d: e
with ((a, b)) as c: d
with (a, b)[0] as c: d
with a, (b, c): d
with ((a), (b)): c
with (a.b(c) as d, e): f
def f():
    with (yield): a
    with (yield) as b: c
    with (yield a), b: c
