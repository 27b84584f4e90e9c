"""Arguments of format() given by a star are held by the tuple and the dict of the call alone."""


class Shown:
    def __repr__(self):
        return 'A'

    def __format__(self, spec):
        return 'F' + spec


a = Shown()
b = Shown()
values = {'a': a, 'b': b}
print('{a}'.format(**values))
print('{a!r} {b}'.format(**values))
print('{a!r} {b}'.format(a=a, b=b))
print('{a!r} {0}'.format(a, **values))
print('{0!r} {1}'.format(*values.values()))
print('{a!r}'.format_map(values))
print('%(a)r' % values)


def f(**k):
    return repr(k['a'])


print(f(**values))
print(f(a=a))
print(dict(**values))
