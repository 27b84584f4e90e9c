from collections import OrderedDict


class Mapping:
    def keys(self):
        return ['a']

    def __getitem__(self, key):
        return [1]


class Pairs:
    def __iter__(self):
        return iter([('a', [1])])


def fill():
    mapping = Mapping()
    pairs = Pairs()
    OrderedDict(mapping)
    OrderedDict(pairs)
    ordered = OrderedDict(Mapping())
    ordered.update(mapping)
    ordered.update(pairs)


fill()
ordered = OrderedDict.fromkeys('abc', value=[1])
iterator = iter(ordered)
next(iterator)
del ordered['a']
try:
    next(iterator)
except RuntimeError as error:
    print(error)
end = 0
print(ordered.__dict__, ordered.__reduce__()[2])
ordered.label = [2]
state = ordered.__reduce__()[2]
print(state)
end = 1
