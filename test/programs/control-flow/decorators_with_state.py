registry = {}


def register(name):
    def wrap(fn):
        registry[name] = fn
        return fn
    return wrap


def counted(fn):
    def call(*args, **kwargs):
        call.count += 1
        call.last = args
        return fn(*args, **kwargs)
    call.count = 0
    call.last = None
    return call


class Memo:
    def __init__(self, fn):
        self.fn = fn
        self.seen = {}

    def __call__(self, *args):
        if args not in self.seen:
            self.seen[args] = self.fn(*args)
        return self.seen[args]

    def __get__(self, obj, kind=None):
        if obj is None:
            return self
        return lambda *args: self(obj, *args)


@register("add")
@counted
def add(a, b=2, *, scale=1):
    return [a, b, scale]


x = add(1)
y = add(3, b=4, scale=5)
print(x, y, add.count, add.last, registry["add"] is add)


@Memo
def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)


print(fib(12), len(fib.seen))


class Box:
    def __init__(self, v):
        self.v = v

    @Memo
    def twice(self, k):
        return [self.v] * k


box = Box([7])
t = box.twice(2)
u = box.twice(2)
print(t is u, len(Box.twice.seen))
Box.twice.seen.clear()


def deco_factory(*wrappers):
    def apply(fn):
        for w in reversed(wrappers):
            fn = w(fn)
        return fn
    return apply


@deco_factory(counted, counted)
def plain():
    return "plain"


print(plain(), plain.count)
registry.clear()
box = None
t = u = x = y = None
end = 0
