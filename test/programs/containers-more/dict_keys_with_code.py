import sys


class Key:
    def __init__(self, value):
        self.value = value

    def __hash__(self):
        print('hash', self.value, sys.getrefcount(self))
        return self.value % 4

    def __eq__(self, other):
        print('eq', self.value, other.value, sys.getrefcount(self), sys.getrefcount(other))
        return self.value == other.value


one, five, nine = Key(1), Key(5), Key(9)
d = {one: 'one'}
d[five] = 'five'
d[nine] = 'nine'
print(d[five], d.get(nine), five in d, Key(5) in d, Key(13) in d)
d[Key(5)] = 'other'
print([key.value for key in d], list(d.values()))
copied = dict(d)
merged = {**d}
print(len(d | {Key(13): 0}))
print(d == copied)
copied.update(d)
print(d.pop(Key(5)), d.setdefault(nine, 0), d.setdefault(Key(2), 0))
del d[one]
print([key.value for key in d])
print(d.popitem()[0].value)
made = dict.fromkeys(copied)
keys = set(copied)
print(len(made), len(keys), keys == set(made))
try:
    d[Key(99)]
except KeyError as error:
    print(error.args[0].value)
print({}.pop(one, None), d.pop(one, None))
