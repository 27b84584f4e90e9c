import collections
import dataclasses
import pprint
import sys
import types


class Shown:
    def __init__(self, n=0):
        self.n = n

    def __repr__(self):
        print('repr', self.n, sys.getrefcount(self))
        return 'Shown' + 'x' * 12

    def __lt__(self, other):
        print('lt', sys.getrefcount(self))
        return self.n < other.n


class Out:
    def write(self, *texts):
        print('write', *texts, sys.getrefcount(self))


class Own(collections.OrderedDict):
    pass


@dataclasses.dataclass
class Point:
    x: object
    y: object


one, two, three = Shown(1), Shown(2), Shown(3)
out = Out()
recursive = [one]
recursive.append(recursive)
counter = collections.Counter('aabbbc' * 3)
things = [
    [one, two, three], (one, two), {1: one, 2: two}, {3.5, 1.5, 2.5, 4.25}, frozenset([1.5, 2.5, 3.5]), (one,), [], {}, set(), '', b'',
    {'key': [one, {'inner': (two, three)}]}, collections.OrderedDict(a=1, b='some long text'), Own(a=2, b='another text'), Own(),
    collections.defaultdict(list, {'a': [one], 'b': [two]}), counter, collections.ChainMap({'a': one}, {'b': two}),
    collections.deque([one, two]), collections.deque([one, two], maxlen=5), collections.UserList([one, two]), collections.UserDict(a=one, b=two),
    types.MappingProxyType({'a': one, 'b': two}), Point(one, [two, three]),
    'some words that are too long for the line\nand another line', b'bytes that are too long for it', bytearray(b'more bytes that are long'),
    ['some words that are too long for the line', b'bytes that are too long for this line'], 12345678, one, {two: one, three: 1},
    [1.5, None, True, 'a' * 30], [list(range(30)), [list(range(4))] * 3]]
printer = pprint.PrettyPrinter(width=20, stream=out)
for place, thing in enumerate(things):
    print('thing', place)
    printer.pprint(thing)
print(sorted(vars(printer))[-3:])
compact = pprint.PrettyPrinter(width=24, indent=3, compact=True, stream=out, underscore_numbers=True, sort_dicts=False, depth=2)
for thing in things[:4] + things[11:12] + things[-4:] + [things[16]]:
    compact.pprint(thing)
print(pprint.isreadable([one]), pprint.isreadable([1]), pprint.isrecursive(recursive), pprint.saferepr((1, [2])))
print(pprint.pformat(things[0], width=10))
pprint.pp({2: 1, 1: 2})
