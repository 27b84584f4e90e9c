# Iterators of an OrderedDict notice each change of its order and entries.
from collections import OrderedDict


def change(change_now):
    d = OrderedDict([(1, 2), (3, 4), (5, 6)])
    try:
        for key in d:
            change_now(d)
    except RuntimeError as error:
        return str(error)
    except KeyError as error:
        return repr(error)
    return 'fine'


print(change(lambda d: d.clear()))
print(change(lambda d: d.pop(3, None)))
print(change(lambda d: d.pop(1, None)))
print(change(lambda d: d.update({7: 8})))
print(change(lambda d: d.move_to_end(1)))
print(change(lambda d: d.popitem()))
print(change(lambda d: d.__setitem__(1, 3)))
def both(d):
    del d[5]
    d[9] = 1
print(change(both))


def several():
    d = OrderedDict(a=[1], b=[2], c=[3])
    d.move_to_end('c')
    it = iter(d.items())
    first = next(it)
    d.move_to_end('c')
    d['a'] = [4]
    second = next(it)
    back = reversed(d)
    last = next(back)
    d.move_to_end('a')
    for one in (it, back):
        try:
            next(one)
        except RuntimeError as error:
            print(error)
    print(first, second, last, list(d))
    return d


kept = several()
done = 1
