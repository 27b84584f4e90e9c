class Cm:
    def __init__(self, name, swallow=False):
        self.name = name
        self.swallow = swallow

    def __enter__(self):
        trail.append("+" + self.name)
        return self

    def __exit__(self, *details):
        trail.append("-" + self.name)
        if details[0] is not None:
            trail.append(details[0].__name__)
        return self.swallow


def early(n):
    with Cm("outer") as o:
        for i in range(3):
            with Cm("inner%d" % i, swallow=True) as c:
                if i == n:
                    return o, c
                if i == 1:
                    raise ValueError(i)
        return "finished"


trail = []
r = early(0)
print(r[0].name, r[1].name, trail)
trail.clear()
r = early(5)
print(r, trail)
trail.clear()
try:
    with Cm("a"), Cm("b", swallow=False):
        raise KeyError("through")
except KeyError as error:
    print(error, trail)
trail.clear()
with (
    Cm("p") as p,
    Cm("q", swallow=True) as q,
):
    raise RuntimeError("gone")
print(trail, p.name)
trail.clear()
for i in range(3):
    with Cm("loop"):
        if i == 0:
            continue
        if i == 1:
            break
print(i, trail)
trail.clear()


def gen():
    with Cm("gen"):
        for i in range(2):
            yield [i]


for v in gen():
    print(v, trail)
    break
print(trail)
for v in gen():
    pass
print(trail)
p = q = r = v = None
end = 0
