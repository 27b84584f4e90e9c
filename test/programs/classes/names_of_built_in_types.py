# Types that C makes while it runs have one name, which they hold; static ones make a str each time.
from collections import deque, OrderedDict, defaultdict
import array
import datetime
import functools
import io
import itertools
import operator
import types


def describe(value):
    kind = type(value)
    return kind.__name__, kind.__qualname__, kind.__module__


names = []
for value in ([], deque(), defaultdict(int), array.array('i'), itertools.count(), functools.partial(int)):
    names.append(describe(value))
print(names[1], names[2])
first = type(deque()).__name__
second = deque.__name__
print(first is second or first == second)
place = type(deque()).__module__
word = type(iter([])).__name__
day = type(datetime.date(2020, 1, 1)).__name__
getter = type(operator.itemgetter(1)).__name__
text = type(io.StringIO()).__name__
builtin = type(word).__module__
ordered = OrderedDict.__name__
space = types.SimpleNamespace.__module__
again = ValueError.__module__
print(builtin is again)
names = None
del first, second
print(place, word, day, getter, text, ordered, space)
