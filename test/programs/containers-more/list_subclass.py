class Stack(list):
    def push(self, item):
        self.append(item)

    def __getitem__(self, index):
        return 'item'

    def __iter__(self):
        return iter(['overridden'])

    def __len__(self):
        return 99


class Named(list):
    __slots__ = ('name',)


class Item:
    pass


a, b = Item(), Item()
s = Stack([1, 2])
s.push(a)
s.tag = a
print(s[0], list(s), len(s), s == [1, 2, a], list.__len__(s), list.__getitem__(s, 0), s.count(a), [*s], tuple(s))
print(type(s + [1]).__name__, type(s * 2).__name__, type(s.copy()).__name__, type(list.__getitem__(s, slice(1))).__name__)
s.extend([b])
x = s.pop()
s += [b]
print(type(s).__name__, isinstance(s, list))
s = None
n = Named()
n.name = a
n.append(b)
n[:] = [a, a]
n.name = None
n = None
loop = [1]
loop.append(loop)
print(loop, [loop], (loop,), loop == loop)
del loop[1]
print([1, 2] < [1, 3], [1] * 3, [[]] * 2, [1, [2, (3, {'a': [4]})]], [None, True, 1.5, 'x', 'y'])
