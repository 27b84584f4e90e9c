import weakref


class Vector:
    def __init__(self, x):
        self.x = x

    def __add__(self, other):
        total = self.x + other.x
        return total

    def __radd__(self, other):
        return 7

    def __getitem__(self, key):
        found = key
        return found

    def __setitem__(self, key, value):
        self.last = key, value

    def __delitem__(self, key):
        self.last = key

    def __contains__(self, item):
        inside = item is None
        return inside

    def __call__(self, *args, **kwargs):
        number = len(args)
        return number

    def __iadd__(self, other):
        self.x += other.x
        return self

    def __pow__(self, other, modulo=None):
        n = 3
        return n

    def __neg__(self):
        n = -self.x
        return n

    def __len__(self):
        return 4

    def __bool__(self):
        return True

    def __iter__(self):
        yield self.x

    def __str__(self):
        return 'vector'

    def method(self, argument):
        return argument is self


def work(a, b):
    p = weakref.proxy(a)
    q = weakref.proxy(b)
    print(p + q)
    print(p + b)
    print(a + q)
    print(5 + q)
    print(p[b])
    print(p[q] is b)
    p[b] = a
    a.last = None
    del p[b]
    a.last = None
    print(b in p)
    print(p(b, q, key=a))
    print(p ** b)
    print(-p, len(p), bool(p), str(p), list(p))
    print(p.method(p))
    print(p.method(a))
    p.extra = b
    print(p.extra is b)
    del p.extra


one = Vector(1)
two = Vector(2)
work(one, two)
work(one, two)
p = weakref.proxy(one)
p += two
print(p is one)
