class Descriptor:
    def __init__(self, function):
        self.function = function

    def __get__(self, instance, owner):
        print('get', instance is None)
        bound = self.function.__get__(instance, owner)
        return bound


class Callable:
    def __init__(self, name):
        self.name = name

    def __get__(self, instance, owner=None):
        kind = type(instance)
        return lambda *args: len(args)


def describe(self, *args):
    number = len(args)
    return number


class Things:
    __len__ = Descriptor(lambda self: 3)
    __getitem__ = Descriptor(lambda self, key: key)
    __setitem__ = Descriptor(lambda self, key, value: None)
    __contains__ = Descriptor(lambda self, key: True)
    __call__ = Descriptor(describe)
    __add__ = Descriptor(lambda self, other: 1)
    __radd__ = Descriptor(lambda self, other: 2)
    __eq__ = Descriptor(lambda self, other: True)
    __lt__ = Descriptor(lambda self, other: True)
    __hash__ = Descriptor(lambda self: 5)
    __bool__ = Descriptor(lambda self: True)
    __str__ = Descriptor(lambda self: 'str')
    __repr__ = Descriptor(lambda self: 'repr')
    __iter__ = Descriptor(lambda self: iter([1]))
    __enter__ = Descriptor(lambda self: self)
    __exit__ = Descriptor(lambda self, *args: None)
    __neg__ = Descriptor(lambda self: 4)
    __format__ = Descriptor(lambda self, spec: 'f')
    __int__ = Descriptor(lambda self: 4)
    __index__ = Descriptor(lambda self: 4)
    __delitem__ = Descriptor(lambda self, key: None)
    __iadd__ = Descriptor(lambda self, other: self)


class Other:
    __len__ = Callable('len')
    __getitem__ = Callable('getitem')
    __call__ = Callable('call')


def work(t):
    print(len(t))
    print(t[1])
    t[2] = 3
    print(1 in t)
    print(t(1, 2))
    print(t + 1)
    print(1 + t)
    print(t == 1)
    print(t < 1)
    print(hash(t))
    print(bool(t))
    if t:
        print('yes')
    print(str(t))
    print(repr(t))
    for i in t:
        print(i)
    with t as u:
        print(u is t)
    print(-t)
    print(f'{t}')
    print(int(t))
    print([1, 2, 3, 4, 5][t])
    del t[0]
    t += 1
    print(list(t))


for i in range(2):
    work(Things())
o = Other()
for i in range(2):
    print(o())
    print(o[1])
    print(len(o))
