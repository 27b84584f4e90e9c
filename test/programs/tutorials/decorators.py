import functools


def log(func):
    @functools.wraps(func)
    def wrapper(*args, **kwargs):
        print("calling", func.__name__, args, kwargs)
        result = func(*args, **kwargs)
        print("result", result)
        return result
    return wrapper


def repeat(times):
    def decorate(func):
        @functools.wraps(func)
        def wrapper(*args, **kwargs):
            return [func(*args, **kwargs) for _ in range(times)]
        return wrapper
    return decorate


class CountCalls:
    def __init__(self, func):
        functools.update_wrapper(self, func)
        self.func = func
        self.calls = 0

    def __call__(self, *args, **kwargs):
        self.calls += 1
        return self.func(*args, **kwargs)


@log
def add(a, b=2):
    """Adds."""
    return a + b


@repeat(2)
@log
def greet(name, *, punct="!"):
    return "hi " + name + punct


@CountCalls
def square(x):
    return x * x


add(1)
add(1, b=5)
print(greet("bob", punct="?"))
print(square(3), square(4), square.calls, square.__name__, add.__doc__, add.__wrapped__(2, 2))


def memoize(f):
    cache = {}

    def inner(n):
        if n not in cache:
            cache[n] = f(n)
        return cache[n]
    inner.cache = cache
    return inner


@memoize
def fact(n):
    return 1 if n == 0 else n * fact(n - 1)


print(fact(5), len(fact.cache))


def make_adders():
    return [lambda x, i=i: x + i for i in range(3)], [lambda x: x + i for i in range(3)]


early, late = make_adders()
print([f(10) for f in early], [f(10) for f in late])


def counter():
    n = 0

    def inc():
        nonlocal n
        n += 1
        return n
    return inc


c1, c2 = counter(), counter()
print(c1(), c1(), c2(), c1.__closure__[0].cell_contents)


def f(a, b, /, c, d=4, *args, e, g=7, **kw):
    return a, b, c, d, args, e, g, kw


print(f(1, 2, 3, e=5), f(1, 2, c=3, e=6, z=9), f(1, 2, 3, 4, 5, 6, e=0))
try:
    f(1, 2, 3)
except TypeError as err:
    print(err)
try:
    f(1, b=2, c=3, e=4)
except TypeError as err:
    print(err)


def append_to(x, acc=[]):
    acc.append(x)
    return acc


print(append_to(1), append_to(2), append_to.__defaults__)
compose = lambda *fs: functools.reduce(lambda f, g: lambda x: f(g(x)), fs)
print(compose(str, abs, int)("-5"))


class Timer:
    registry = {}

    @classmethod
    def register(cls, name):
        def deco(fn):
            cls.registry[name] = fn
            return fn
        return deco


@Timer.register("t1")
def task():
    return "done"


print(Timer.registry["t1"](), sorted(Timer.registry))
