import itertools
class Boom(Exception): pass
def bad():
    yield 1
    raise Boom("x")
def run(it):
    out = []
    try:
        for v in it:
            out.append(v)
    except Boom as e:
        out.append(str(e))
    return out
print(run(itertools.chain([0], bad(), [2])))
print(run(itertools.zip_longest([1, 2, 3], bad())))
print(run(itertools.accumulate(bad())))
print(run(k for k, _ in itertools.groupby(bad())))
print(run(itertools.pairwise(bad())))
print(run(itertools.takewhile(lambda x: True, bad())))
print(run(itertools.starmap(lambda x: x, [(1,), (2, 3)][:1])))
print(run(itertools.cycle(bad())))
print(run(itertools.compress(bad(), [1, 1, 1])))
print(run(itertools.islice(bad(), 5)))
print(run(itertools.filterfalse(lambda v: v > 5, bad())))
for f in (itertools.permutations, itertools.product):
    try:
        f(bad())
    except Boom as e:
        print("made", e)
def key(x):
    if x == 3: raise Boom("key")
    return x
def groups():
    for k, g in itertools.groupby([1, 1, 2, 3], key):
        yield k, list(g)
print(run(groups()))
g = itertools.groupby("AAB")
k, grp = next(g)
print(k, next(grp))
k2, grp2 = next(g)
print(list(grp), list(grp2))
