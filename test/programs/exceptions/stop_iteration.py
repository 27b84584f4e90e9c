def first(it):
    try:
        return next(it)
    except StopIteration as e:
        return e.value
def gen(v):
    yield v
    return [v]
x = [1]
g = gen(x)
a = first(g)
b = first(g)
c = first(g)
try:
    next(iter([]))
except StopIteration as e:
    d = e.args
def broken():
    yield 1
    raise StopIteration("wrong way")
h = broken()
next(h)
try:
    next(h)
except RuntimeError as e:
    print(e, type(e.__cause__).__name__)
g = h = None
a = b = None
end = 0
