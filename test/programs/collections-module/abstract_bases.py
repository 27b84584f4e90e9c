from collections.abc import Iterable, Sequence, Mapping, MutableMapping, Hashable, Callable, Iterator, Sized


class Ring(Sequence):
    def __init__(self, items):
        self.items = items

    def __getitem__(self, index):
        item = self.items[index]
        return item

    def __len__(self):
        return len(self.items)


target = ['t']
ring = Ring([target, 'b0', target])
print(target in ring, ring.index('b0'), ring.count(target))
print(list(reversed(ring)))
print(isinstance(ring, Sequence), isinstance(ring, Iterable), isinstance([], Sequence))
print(isinstance({}, Mapping), isinstance(3, Hashable), isinstance([], Hashable), callable(ring))


class Store(MutableMapping):
    def __init__(self):
        self.data = {}

    def __getitem__(self, key):
        return self.data[key]

    def __setitem__(self, key, value):
        self.data[key] = value

    def __delitem__(self, key):
        del self.data[key]

    def __iter__(self):
        return iter(self.data)

    def __len__(self):
        return len(self.data)


store = Store()
store['k'] = target
store.update(other=1)
print(store.get('k') is target, store.setdefault('k', 5) is target, dict(store))
print(store.pop('k') is target, len(store), 'other' in store)
print(list(store.items()), store == {'other': 1})
try:
    Sequence()
except TypeError as error:
    print(type(error).__name__)


class Countdown(Iterator):
    def __init__(self, start):
        self.left = start

    def __next__(self):
        if self.left == 0:
            raise StopIteration
        self.left -= 1
        return self.left


print(list(Countdown(3)), issubclass(Countdown, Iterable), isinstance(print, Callable), isinstance(ring, Sized))
