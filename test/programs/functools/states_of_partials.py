import copy
import functools


class Items(tuple):
    pass


class Names(dict):
    pass


partial = functools.partial(max, [1], default=[2])
partial.label = [3]
same = copy.copy(partial)
print(same.args is partial.args, same.label is partial.label, same.keywords is partial.keywords)
parts = partial.__reduce__()
end = 0
other = functools.partial(min)
other.__setstate__((sorted, Items(([2, 1],)), Names(reverse=True), None))
print(other.func is sorted, type(other.args).__name__, type(other.keywords).__name__, other())
for state in ((sorted, (), {}), [sorted, (), {}, None], (None, (), {}, None), (sorted, [], {}, None)):
    try:
        other.__setstate__(state)
    except TypeError as error:
        print(error)
del parts
end = 1


class Shown:
    def __str__(self):
        return 'shown'

    def __repr__(self):
        return 'repr'


partial = functools.partial(max, Shown())
partial.keywords[Shown()] = Shown()
print(partial)
partial.__setstate__((partial, (), {}, {}))
print(partial)
partial.__setstate__((max, (), {}, {}))
end = 2
