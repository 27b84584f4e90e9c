import sys
from collections import UserList, UserString
import copy


class Item:
    def __init__(self, key):
        self.key = key

    def __eq__(self, other):
        held = sys.getrefcount(self), sys.getrefcount(other)
        return isinstance(other, Item) and self.key == other.key

    def __lt__(self, other):
        held = sys.getrefcount(self), sys.getrefcount(other)
        return self.key < other.key

    def __repr__(self):
        held = sys.getrefcount(self)
        return f'I{self.key}'

    def __index__(self):
        held = sys.getrefcount(self)
        return self.key

    def __del__(self):
        gone = self.key


class Items:
    def __init__(self, *keys):
        self.keys = keys

    def __iter__(self):
        held = sys.getrefcount(self)
        for key in self.keys:
            yield Item(key)


def show(call):
    try:
        print(call())
    except Exception as error:
        print(type(error).__name__, error, repr(error.__context__))


class Mine(UserList):
    def __init__(self, initlist=None):
        held = sys.getrefcount(initlist)
        super().__init__(initlist)


for kind in (UserList, Mine):
    u = kind(Items(1, 2, 3))
    show(lambda: (u, kind([Item(1)]), kind(u), kind(kind(Items(1)))))
    show(lambda: [u < other for other in (u, [Item(1), Item(5)], kind([Item(3)]))])
    show(lambda: [u <= other for other in (u, [Item(1), Item(2), Item(3)])])
    show(lambda: [u > other for other in (u, [Item(1), Item(2), Item(3)])])
    show(lambda: [u >= other for other in (u, [Item(1), Item(2), Item(3)])])
    show(lambda: [u == other for other in (u, [Item(1), Item(2), Item(3)], 3)])
    show(lambda: (Item(2) in u, len(u), u[Item(1)], u[Item(1):], u[:2], type(u[:2])))
    u[Item(0)] = Item(4)
    u[1:2] = Items(7, 8)
    del u[Item(1)]
    show(lambda: (u + u, u + [Item(1)], u + Items(9), [Item(1)] + u, u.__radd__(u), u.__radd__(Items(6))))
    u += kind([Item(4)])
    u += [Item(5)]
    u += Items(6)
    show(lambda: (u * Item(2), Item(2) * u, u.__rmul__(2)))
    u *= Item(2)
    show(lambda: copy.copy(u))
    u.append(Item(3))
    u.insert(Item(0), Item(1))
    show(lambda: (u.pop(), u.pop(Item(1)), u.remove(Item(5)), u.count(Item(4)), u.index(Item(4)), u.index(Item(4), Item(2))))
    show(lambda: u.remove(Item(55)))
    show(lambda: u.index(Item(55)))
    show(lambda: u.pop(90))
    u.reverse()
    u.sort()
    u.sort(key=lambda item: sys.getrefcount(item) and -item.key, reverse=True)
    u.extend(kind(Items(3)))
    u.extend(Items(3))
    show(lambda: (u, u.copy(), type(u.copy())))
    u.clear()
    u.tag = Item(4)
    show(lambda: (u, u.copy().__dict__, copy.copy(u).__dict__))
    show(lambda: u < 3)


class Text:
    def __init__(self, text):
        self.text = text

    def __str__(self):
        held = sys.getrefcount(self)
        return self.text

    def __getitem__(self, key):
        held = sys.getrefcount(self)
        return key + 1 if isinstance(key, int) else Text(key)


s = UserString('Some text 5')
t = UserString(Text('tex'))
show(lambda: (s, str(s), repr(s), UserString(s), hash(UserString(s)) == hash('Some text 5'), int(UserString('5')), float(UserString('5')), complex(UserString('5'))))
show(lambda: (s == t, s == 'x', s < t, s <= 'x', s > t, s >= 'x', s == 3))
show(lambda: s < 3)
show(lambda: (t in s, 'x' in s, len(s), s[0], s[1:3], type(s[0])))
show(lambda: (s + t, s + 'x', s + Text('y'), 'x' + s, Text('y').__str__() + s, s.__radd__(Text('y')), s * 2, 2 * s))
show(lambda: (UserString('%s-%s') % (Text('a'), 3), UserString('%s') % t, '%s' % t, UserString.__rmod__(t, '%s!')))
show(lambda: (s.capitalize(), s.casefold(), s.center(20), s.center(20, '*'), s.count('e'), s.count(t), s.count('e', 4), s.removeprefix('So'), s.removesuffix(UserString('5'))))
show(lambda: (s.encode(), s.encode('ascii', None), s.endswith('5'), s.endswith(('5', '6'), 2), s.expandtabs(), s.expandtabs(4), s.find(t), s.find('x', 1, 3), UserString('{}{a:>3}').format('q', a='w'), UserString('{a}').format_map({'a': 'k'})))
show(lambda: (s.index('e'), s.rindex('e'), s.isalpha(), s.isalnum(), s.isascii(), s.isdecimal(), s.isdigit(), s.isidentifier(), s.islower(), s.isnumeric(), s.isprintable(), s.isspace(), s.istitle(), s.isupper()))
show(lambda: s.index(t))
show(lambda: s.rindex(t))
show(lambda: (UserString(',').join(['a', 'b']), UserString(',').join(str(Text(x)) for x in 'ab'), s.ljust(20), s.ljust(20, '.'), s.lower(), s.lstrip(), s.lstrip('S'), s.partition(' '), s.replace('e', 'E'), s.replace(t, t), s.replace('e', 'E', 1), s.rfind('e'), s.rjust(20, '.'), s.rpartition(' '), s.rstrip(), s.rstrip('5')))
show(lambda: (s.split(), s.split(' ', 1), s.split(maxsplit=1), s.rsplit(' ', 1), s.splitlines(), s.splitlines(True), s.startswith('So'), s.startswith('me', 2), s.strip(), s.strip('S5'), s.swapcase(), s.title(), s.translate(Text('n')), s.upper(), s.zfill(20)))
show(lambda: s.translate(s.maketrans('e', 'f')))
show(lambda: s.index('nothing'))
show(lambda: s.count(3))
show(lambda: (copy.copy(s), s.__getnewargs__(), list(reversed(t)), list(t)))
print(UserString.count.__name__, UserString.count.__qualname__, UserString.lower.__code__.co_name, UserString.removeprefix.__code__.co_varnames, UserString.split.__defaults__)
print('_UserList__cast' in vars(UserList))
