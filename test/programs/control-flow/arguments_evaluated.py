order = []


def a(tag, value=None):
    order.append(tag)
    return [tag] if value is None else value


def call(*args, **kwargs):
    return args, kwargs


def gen(tag):
    order.append("start " + tag)
    yield tag
    order.append("end " + tag)


def failing():
    yield a("first item")
    raise ValueError("mid")


x = call(a(1), *gen("g"), a(2), k=a(3), **a("map", {"m": a(4)}))
print(x, order)
order.clear()
try:
    call(a(1), *failing(), a(2))
except ValueError as error:
    print(error, order)
order.clear()
try:
    call(a(1), b=a(2), **a(3, {"b": 0}))
except TypeError as error:
    print(error, order)
order.clear()
lst = [a(1), *gen("l"), a(2)]
tup = a(3), *[a(4)], *gen("t")
st = {*gen("s"), *"s"}
dct = {a("k", "k"): a("v"), **{"z": a("z")}, a("k2", "k"): a("v2")}
print(lst, tup, st, dct, order)
order.clear()
a("target", {})[a("key", "key")] = a("value")
print(order)
order.clear()
p, a("t2", [0])[0] = a("r1"), a("r2")
print(order, p)
order.clear()
n = a(1)[0] + a(2)[0] * a(3)[0] - (a(4)[0] if a(5) else a(6)[0])
print(n, order)
order.clear()
s = [0, 1, 2, 3, 4, 5][a("lo", 1):a("hi", 5):a("step", 2)]
print(s, order)
order.clear()
f = lambda q=a("default"), *r, **t: (q, r, t)
print(f(), f(a("given")), order)
order.clear()
print("%s %s" % (a(1), a(2)), f"{a(3)} {a(4)!r:>{a('w', 6)}}", order)
order.clear()
assert a("test"), a("message")
r = [a(i) for i in range(2) if a("if", i < 5)]
print(r, order)
x = lst = tup = dct = p = f = r = None
end = 0
