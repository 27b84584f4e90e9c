import itertools
class Res:
    def __init__(self, n): self.n = n
    def __del__(self): print("del", self.n)
    def __repr__(self): return f"R{self.n}"
def gen():
    for i in range(4):
        yield Res(i)
a = itertools.islice(gen(), 2)
for r in a:
    print(r)
print("after islice")
del r
c = itertools.chain([Res(10)], gen())
print(next(c))
print(next(c))
del c
print("chain gone")
z = itertools.zip_longest(gen(), [1])
print(next(z))
print(next(z))
del z
print("zl gone")
p = itertools.pairwise(gen())
print(next(p)); print(next(p))
del p
print("pw gone")
acc = itertools.accumulate(gen(), lambda x, y: y)
print(next(acc)); print(next(acc))
del acc
print("acc gone")
t = itertools.tee(gen())
print(next(t[0]), next(t[0]))
x, y = t
del t
del x
print(next(y))
del y
print("tee gone")
cy = itertools.cycle(gen())
print([next(cy) for _ in range(6)])
del cy
print("end")
