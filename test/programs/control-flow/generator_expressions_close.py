class Tell:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("del", self.name)


def make(n):
    return [Tell("t%d" % i) for i in range(n)]


g = (t.name for t in make(3))
print(next(g))
g.close()
print("closed")
h = ((a.name, b.name) for a in make(2) for b in [a, a] if b)
print(next(h))
h = None
print("dropped")
print(any(t.name == "t1" for t in make(3)))
print("any done")
print(all(t.name == "t0" for t in make(2)))
print(next((t for t in make(2) if t.name == "t1"), None).name)
print("next done")
it = iter(make(2))
first = next(it)
rest = [t.name for t in it]
it = None
print("list done", rest)
first = None
k = {t.name: t for t in make(2)}
k = {name: t for name, t in k.items() if name != "t0"}
print("filtered")
k.clear()


def lazy():
    held = Tell("held by lazy")
    yield from (held for _ in range(2))
    held = None
    yield Tell("made late")


z = lazy()
a = next(z)
b = next(z)
print(a is b)
a = b = None
c = next(z)
print("third")
z = None
c = None
try:
    (1 // q for q in [1, 0]).send([1])
except TypeError as error:
    print(error)
try:
    w = list(1 // q for q in [1, 0])
except ZeroDivisionError as error:
    print(error)
u = (lambda: (yield [1]))()
print(next(u), next(u, "end"))
end = 0
