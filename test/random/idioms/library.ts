/** Templates (see templates.ts) of what learners import, and of methods of str, dict, set and bytes. */
export const LIBRARY_TEMPLATES: readonly string[] = [
  `
from collections import deque, defaultdict, Counter, OrderedDict
$1 = deque([$any, $any], maxlen=3) #! $1: any
$1.append($any)
$1.appendleft($any)
$1.rotate(1)
$2 = $1.popleft() #! $2: any
$3 = defaultdict(list)
for $4 in ('a', 'b', 'a'):
    $3[$4].append($any)
print(len($1), sorted($3), Counter('hello').most_common(1))
$5 = OrderedDict(a=$any, b=$any)
$5.move_to_end('a')
print(list($5))
`,
  `
from collections import namedtuple
Point$n = namedtuple('Point$n', ['x', 'y'], defaults=[$any])
$1 = Point$n($any) #! $1: any
$2 = $1._replace(x=$any) #! $2: any
$3, $4 = $1 #! $3: any $4: any
print($1.y is $2.y, len($1._asdict()), Point$n._fields)
`,
  `
from dataclasses import dataclass, field
@dataclass
class Item$n:
    name: object
    price: int = $int
    tags: list = field(default_factory=list)
    def total(self):
        return self.price * 2
$1 = Item$n($any) #! $1: any
$2 = Item$n('x', tags=[$any]) #! $2: any
$1.tags.append($any)
$2.tags.append($1.tags)
print($1.total(), $1 is $2, Item$n(1) == Item$n(1))
`,
  `
from dataclasses import dataclass
@dataclass(frozen=True, order=True)
class Card$n:
    rank: int
    suit: str = 'hearts'
$1 = Card$n($int) #! $1: any
$2 = {$1: $any, Card$n(700, $str): $any} #! $2: dict
print($1, sorted($2)[0] <= $1)
try:
    $1.rank = 5
except AttributeError as $3:
    print($3)
`,
  `
from functools import partial, reduce, wraps, lru_cache
def logged$n(function):
    @wraps(function)
    def inner(*values):
        log.append(function.__name__)
        return function(*values)
    return inner
@logged$n
def join$n(one, other):
    return [one, other]
$1 = partial(join$n, $any) #! $1: function
$2 = $1($any) #! $2: list
$3 = reduce(join$n, [$any, $any, $any]) #! $3: list
@lru_cache(maxsize=2)
def square$n(n):
    return [n]
print(square$n($few) is square$n($few), square$n.cache_info().currsize)
`,
  `
from itertools import chain, islice, count, cycle, product, groupby, accumulate, zip_longest
$1 = list(chain([$any], ($any,), {'x': 2})) #! $1: list
$2 = islice(count($few), 2) #! $2: iterator
print(list($2), list(product([1, 2], 'ab'))[:3], list(accumulate([1, 2, 300])))
$3 = [(key, list(group)) for key, group in groupby([1, 1, $few], lambda q: q > 1)] #! $3: list
$4 = cycle([$any]) #! $4: any
log.append(next($4))
$5 = list(zip_longest([$any, $any], [$any], fillvalue=[])) #! $5: list
`,
  `
from contextlib import contextmanager, suppress
@contextmanager
def opened$n(value):
    log.append('open')
    try:
        yield [value]
    except ValueError as problem:
        log.append(problem)
    finally:
        log.append('close')
with opened$n($any) as $1:
    $body
    raise ValueError($any)
with suppress(KeyError), opened$n($any):
    {}[$key]
`,
  `
import copy
$1 = [$any, [$any]] #! $1: list
$1.append({'me': $1})
$2 = copy.copy($1) #! $2: list
$2[1].append(3)
$3 = copy.copy({'a': $1}) #! $3: dict
print(len($1[1]), $2[0] is $1[0])
$4 = copy.deepcopy([[1, 2], {'k': [3]}, (4, [5])]) #! $4: list
`,
  `
from enum import Enum, auto
class Colour$n(Enum):
    RED = 1
    GREEN = auto()
    BLUE = 'b'
    def lower(self):
        return self.name.lower()
$1 = Colour$n.RED #! $1: any
print($1, Colour$n(2), Colour$n['BLUE'].value, $1.lower(), [each.name for each in Colour$n])
$2 = {$1: $any} #! $2: dict
`,
  `
from abc import ABC, abstractmethod
class Animal$n(ABC):
    @abstractmethod
    def speak(self): ...
    def twice(self):
        return [self.speak(), self.speak()]
class Dog$n(Animal$n):
    def __init__(self, name):
        self.name = name
    def speak(self):
        return self.name
try:
    Animal$n()
except TypeError as $1:
    log.append(type($1))
$2 = Dog$n($any).twice() #! $2: list
`,
  `
import weakref
class Thing$n:
    def __init__(self, value):
        self.value = value
$1 = Thing$n($any) #! $1: object
$2 = weakref.WeakValueDictionary()
$2['a'] = $1
$3 = weakref.ref($1, lambda reference: log.append('dead')) #! $3: weakref
weakref.finalize($1, log.append, 'final')
del $1
print(len($2), $3() is None)
`,
  `
import heapq, operator
$1 = [] #! $1: list
for $2 in (500, $int, 300):
    heapq.heappush($1, ($2, [$2]))
$3 = heapq.heappop($1) #! $3: tuple
print($3, sorted([(1, 2), (0, 3)], key=operator.itemgetter(1)))
`,
  `
$1 = ' Some words, and more ' #! $1: str
$2 = $1.strip().split(', ') #! $2: list
print($2, $1.upper().find('WORDS'), $1.count('o'), '-'.join(reversed($2)))
$3 = ($str).partition('e') #! $3: tuple
print(($str).center(9, '*'), ($str).startswith(('a', 't')), 'a-b-c'.rsplit('-', 1), 'x'.isalpha(), '{:>8}|{:<6}|{:.2f}'.format($int, $str, 3.14159))
$4 = [each.capitalize() for each in $1.split()] #! $4: list
`,
  `
$1 = {'a': $any, 'b': $any, **$dict} #! $1: dict
for $2, $3 in list($1.items())[:2]:
    $body
$4 = {value: name for name, value in zip('xyz', range(700, 703))} #! $4: dict
print('a' in $1, $1.get('zz', $few), $4, list($4)[0], max($4, key=$4.get))
$5 = $1.pop('a') #! $5: any
$6 = $1.keys() & {'b', 'c'} #! $6: any
$1 |= {'new': $any}
del $1['new']
`,
  `
$1 = {1, 2, $int} #! $1: set
$2 = frozenset([2, 3]) #! $2: any
$1.add($few)
$1.discard(2)
print(len($1 | $2), $2 & {3, 4}, $1.isdisjoint($2), 3 in $2, $2 <= {2, 3, 4})
$3 = {(1, 2): $any, $2: $any} #! $3: dict
$1.update([7, 8])
`,
  `
$1 = $list #! $1: list
$1.extend([$any, $any, $any])
$2 = $1.index($1[0]) #! $2: int
del $1[0], $1[-1]
$1[1:1] = [$any]
$3 = $1.count(None) #! $3: int
$1.sort(key=lambda q: 0)
$4 = sorted($1, key=lambda q: 0)[1:] + $1[::-1] #! $4: list
print(len($4), any($1), all([]), [None, 1][bool($1)])
`,
  `
$1 = bytearray(b'abc') #! $1: any
$1.extend(b'de')
$2 = bytes($1) + ($str).encode() #! $2: any
$3 = memoryview(b'memory')[1:3] #! $3: any
print($1, $2[:2], $3.tobytes(), b'x'.hex())
`,
  `
$1 = [$any, $any] #! $1: list
$2 = iter($1) #! $2: iterator
for $3 in $2:
    $4 = next($2, None)
    $body
print(list($2), min(3, 1), divmod($int, 7), round(2.5), pow(2, 70))
$5 = list(filter(lambda q: q is not None, map(lambda q, p: (p, q), $1, $1))) #! $5: list
$6 = list(zip(*[[1, $any], [2, $any]])) #! $6: list
`,
  `
$1 = 10 ** 20 + $int #! $1: int
$2 = $1 // 3 ** 5 #! $2: int
$3 = [$1, -$1, $1 % 1000, $1 & 0xffff, $1 >> 60, 1 << 65] #! $3: list
print($1, $2, float($int), int('77'), $1 == $1 + 0, hash($1) == hash($1), complex(1, 2) * 2j)
`,
  `
$1 = type('Made$n', (Plain,), {'extra': $any, 'get': lambda self: [self.v]}) #! $1: any
$2 = $1($any) #! $2: any
$3 = $2.get() #! $3: list
print(type($2).__name__, $1.__bases__[0] is Plain, isinstance($2, Plain))
$4 = getattr($2, 'extra') #! $4: any
setattr($1, 'extra', None)
`,
];
