from collections.abc import Sequence
from collections import defaultdict, OrderedDict, Counter, UserList
class Seq(Sequence):
    def __init__(self, *items):
        self.items = items
    def __getitem__(self, index):
        return self.items[index]
    def __len__(self):
        return len(self.items)
class Registered:
    def __len__(self):
        return 2
    def __getitem__(self, index):
        if index > 1:
            raise IndexError
        return index
Sequence.register(Registered)
class Got(dict):
    def get(self, key, default=None):
        return super().get(key, default)
def kind(value):
    match value:
        case {'k': found, **rest}:
            return found, rest
        case {'x': _}:
            return 'x'
        case [one, *rest]:
            return one, rest
        case _:
            return None
for value in (Seq(1, 2), Registered(), Got(k=[1], z=2), defaultdict(list), defaultdict(list, k=5),
              OrderedDict(k=1), Counter('kk'), UserList([1, 2]), range(3), 'text', b'by', {1, 2}):
    print(type(value).__name__, kind(value))
