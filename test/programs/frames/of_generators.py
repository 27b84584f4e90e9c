def gen(items):
    total = 0
    for item in items:
        total += item
        yield total
    return total


source = [1, 2, 3]
g = gen(source)
frame = g.gi_frame
print(frame.f_lineno, frame.f_code is g.gi_code, frame.f_back)
v = next(g)
print(frame.f_lineno, sorted(frame.f_locals))
print(g.gi_running, g.gi_yieldfrom)
w = list(g)
print(w, g.gi_frame)
print(frame.f_lineno, sorted(frame.f_locals))
g = None
frame = None


def delegating(inner):
    result = yield from inner
    return result


inner = gen([5, 6])
d = delegating(inner)
a = next(d)
print(d.gi_yieldfrom is inner)
d = None
try:
    b = next(inner)
except StopIteration:
    b = "inner closed"
print(b)
inner = None
end = 0
