class Callable:
    def __init__(self, name):
        self.name = name

    def __call__(self, *args):
        number = len(args)
        return number

    @property
    def __doc__(self):
        text = 'doc of ' + self.name
        return text

    @property
    def __wrapped__(self):
        inner = self.name
        return inner

    def __getattr__(self, name):
        print('asked', name)
        raise AttributeError(name)


c = Callable('c')
s = staticmethod(c)
print(s.__doc__)
k = classmethod(c)
print(k.__doc__)


def local():
    d = Callable('d')
    s = staticmethod(d)
    k = classmethod(Callable('e'))
    p = property(d)
    print(p.__doc__)
    p = p.setter(d)
    print(s(1, 2))
    return k


local()
z = zip(*[iter([1, 2])] * 2)
print(list(z))


class Iterable:
    def __iter__(self):
        items = iter([3, 1])
        return items

    def __len__(self):
        return 2

    def __getitem__(self, i):
        return i

    def __reversed__(self):
        return iter([9])

    def __bool__(self):
        return True

    def __index__(self):
        return 1

    def keys(self):
        return ['a']


def work():
    t = Iterable()
    print(list(zip(t, t)))
    print(list(map(None.__class__.__eq__, t)) if False else 0)
    print(sorted(t), set(t), frozenset(t), tuple(t), list(t))
    print(list(filter(None, t)), list(enumerate(t, t)), list(reversed(t)))
    print(dict(t), bool(t), range(t), slice(t, t) is None)
    print(memoryview(b'abc')[t], bytes(t), bytearray(t))
    print(dict.fromkeys(t), list(map(bool, t)), sum(t), max(t), min(t))


work()
work()
