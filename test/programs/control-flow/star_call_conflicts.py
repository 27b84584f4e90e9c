def f(a, b=2, *args, c, d=4, **kwargs):
    return a, b, args, c, d, kwargs


def g(a, b, /, c, *, d):
    return a, b, c, d


def plain(a, b):
    return a, b


def nothing():
    return None


def attempt(fn, *args, **kwargs):
    try:
        return fn(*args, **kwargs)
    except TypeError as error:
        return str(error)


x = [1]
print(attempt(f, x, c=x))
print(attempt(f, x, 1, 2, 3, c=4, e=x))
print(attempt(f, x))
print(attempt(f, x, a=1, c=2))
print(attempt(f))
print(attempt(f, x, 1, b=3, c=2))
print(attempt(g, 1, 2, 3, d=4))
print(attempt(g, 1, 2, 3, 4))
print(attempt(g, 1, b=2, c=3, d=4))
print(attempt(g, a=1, b=2, c=3, d=4))
print(attempt(g, 1, 2, c=3))
print(attempt(g, 1))
print(attempt(g))
print(attempt(plain))
print(attempt(plain, 1))
print(attempt(plain, 1, 2, 3))
print(attempt(plain, 1, 2, c=3))
print(attempt(plain, 1, 2, a=3))
print(attempt(plain, b=1))
print(attempt(nothing, 1))
print(attempt(nothing, z=1))
try:
    plain(*[1], **{"a": x, "b": 2})
except TypeError as error:
    print(error)
try:
    f(*[1, 2], c=1, **{"c": 2})
except TypeError as error:
    print(error)
try:
    f(1, **{"c": 1}, **{"c": 2})
except TypeError as error:
    print(error)
try:
    plain(*5)
except TypeError as error:
    print(error)
try:
    plain(**[1])
except TypeError as error:
    print(error)
try:
    plain(1, **{2: 3})
except TypeError as error:
    print(error)
try:
    nothing(*(), **{}, **{"k": x})
except TypeError as error:
    print(error)
r = f(*[1], *(2, 3), **{"c": x}, **{"z": x})
s = plain(*x, **{"b": x})
print(r, s)
r = s = None
end = 0
