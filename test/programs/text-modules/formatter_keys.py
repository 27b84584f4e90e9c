"""string.Formatter: the str of a whole field is the key itself, held by the iterator over the rest of the field, too."""
import _string
from string import Formatter


class Quiet(Formatter):
    def get_value(self, key, args, kwargs):
        if isinstance(key, str):
            return kwargs.get(key, '?')
        return super().get_value(key, args, kwargs)

    def check_unused_args(self, used, args, kwargs):
        print(sorted(map(str, used)))


quiet = Quiet()
print(quiet.format('{0} {word} {other!r:>5} {1:>{width}}', 1, 2, word='n', width=4))
print(quiet.vformat('{number.real} {items[0]}', (), {'number': 3, 'items': [4]}))
for template in ('{0} {}', '{} {0}', '{.real}', '{[0]}', 'a } b', '{word!x}', '{items.}'):
    try:
        print(quiet.format(template, 1, word=2, items=[3]))
    except (ValueError, TypeError, IndexError) as error:
        print(type(error).__name__)

name = ''.join(['field', 'name'])
first, rest = _string.formatter_field_name_split(name)
print(first is name)
del rest
print(list(_string.formatter_field_name_split('a.b[3][c]')[1]))
pieces = _string.formatter_parser(''.join(['{a', 'b} c {d']))
piece = next(pieces)
try:
    piece = next(pieces)
except ValueError as error:
    print(error)
print(piece)
