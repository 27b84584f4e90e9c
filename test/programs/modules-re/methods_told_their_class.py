"""Bound methods of patterns that are told their class are of a type of their own."""
import re

search = re.compile(r'(\d+)-(\w+)').search
find = re.compile('a').findall
print(type(search), type(find), isinstance(search, type(find)), search.__name__, search.__qualname__)
for text in ('12-ab', 'x', '7-seven'):
    if m := search(text):
        print(m.groups())


def words(text, match=re.compile(r'\s*(\w+)').match):
    at = 0
    while m := match(text, at):
        yield m.group(1)
        at = m.end()


print(list(words('one two three')), re.compile('a').sub('b', 'banana'), find('banana'))
try:
    search(1, 2, 3, 4, 5)
except TypeError as problem:
    print(problem)
print(callable(search), search.__self__.pattern)
