from collections import namedtuple

Point = namedtuple('Point', ['across', 'down'])
origin = Point(0, 0)
payload = ['held']
where = Point(payload, down=payload)
print(where, where.across is payload, where[1] is payload)
left, right = where
moved = where._replace(down='moved')
print(moved, moved._fields)
print(moved._asdict())
made = Point._make([1000, 2000])
print(made.across + made.down, made == (1000, 2000))
del left, right, where
try:
    Point(1)
except TypeError as error:
    print(error)
try:
    made.across = 5
except AttributeError as error:
    print('cannot')
Card = namedtuple('Card', 'rank suit', defaults=['spades'])
print(Card('ace'), Card._field_defaults)


class Vector(namedtuple('Vector', 'dx dy')):
    __slots__ = ()

    def length(self):
        total = self.dx ** 2 + self.dy ** 2
        return total ** 0.5


vector = Vector(3, 4)
print(vector.length(), vector)
hashes = {vector: payload}
print(hashes[Vector(3, 4)] is payload)
match moved:
    case Point(across=inner, down='moved'):
        print(inner)
try:
    namedtuple('Bad', 'class')
except ValueError as error:
    print(error)
print(Point.__name__, Point.__doc__, Point.across.__doc__)
