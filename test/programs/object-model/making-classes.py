# What holds the arguments while a metaclass, a base or `__class_getitem__` runs code of the program.
class Noted:
    def __set_name__(self, owner, name):
        self.owner_name = owner.__name__
        self.name = name


class Registry(type):
    def __new__(mcs, name, bases, body, **options):
        made = super().__new__(mcs, name, bases, body)
        made.options = options
        return made

    def __init__(cls, name, bases, body, **options):
        super().__init__(name, bases, body)


class Packed(type):
    def __new__(*arguments):
        return type.__new__(*arguments)


class Shape(metaclass=Registry, colour='red'):
    side = Noted()


class Square(Shape):
    corner = Noted()


class Box(metaclass=Packed):
    lid = Noted()


parents = (Shape,)
body = {'edge': Noted()}
Cube = Registry('Cube', parents, body)
print(Shape.options, Square.corner.owner_name, Box.lid.name, Cube.edge.name)


class Pair(tuple):
    def __new__(cls, source):
        return super().__new__(cls, source)


class Steps:
    def __iter__(self):
        yield 'first'
        yield 'second'


class Refused(Exception):
    def __new__(cls, *args):
        made = super().__new__(cls, *args)
        print(made.args == args)
        return made


steps = Steps()
print(Pair(steps), Refused(steps).args[0] is steps)


class TooFew:
    def __class_getitem__(cls):
        return cls

    def __mro_entries__(self):
        return (object,)


try:
    TooFew[int]
except TypeError as error:
    print(error)
few = TooFew()
try:
    class Derived(few):
        pass
except TypeError as error:
    print(error)
try:
    class Number(7):
        print('the body runs')
except TypeError as error:
    print(error)


class Broken:
    def __iter__(self):
        return self

    def __next__(self):
        return 'item'

    def __getattr__(self, name):
        raise LookupError(name)


def delegating():
    yield from Broken()


waiting = delegating()
print(next(waiting))
try:
    waiting.throw(ValueError)
except LookupError as error:
    print('no', error)
print(next(waiting))
few = TooFew()
