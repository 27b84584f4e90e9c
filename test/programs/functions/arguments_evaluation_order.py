def note(v):
    return [v]
def f(a, b, *c, k=None):
    d = a
    return d
r = f(note(1), note(2), note(3), k=note(4))
s = f(note(5), f(note(6), note(7)))
t = f(f(f(note(8), note(9)), note(10)), note(11))
u = [f(note(12), r), f(note(13), s)]
r = s = t = None
u = None
end = 0
