import sys
import types


class Point:
    pass


class Box:
    pass


class Closed:
    pass


point = Point()


class Meta(type):
    @classmethod
    def __prepare__(metacls, name, bases, **more):
        print("prepare", name, len(bases), sorted(more))
        return {'given': 1}

    def __new__(metacls, name, bases, namespace, **more):
        return super().__new__(metacls, name, bases, dict(namespace))

    def __init__(cls, name, bases, namespace, **more):
        print('meta init', sorted(name for name in namespace if name[0] != '_'))


class OtherMeta(type):
    pass


class Other(metaclass=OtherMeta):
    pass


class Entries:
    def __init__(self, *entries):
        self.entries = entries

    def __mro_entries__(self, bases):
        print('entries', len(bases), sys.getrefcount(self))
        return self.entries


def body(namespace):
    print('body', sys.getrefcount(namespace))
    namespace['more'] = point


entries = Entries(Box, Closed)
Made = types.new_class('Made', (entries,), {'metaclass': Meta, 'extra': point}, body)
print(Made.__bases__, Made.__orig_bases__[0] is entries, Made.more is point, Made.given)
print(types.resolve_bases((entries, Point)), types.resolve_bases((Point,)) == (Point,))
try:
    types.resolve_bases((Entries(5), Entries([])))
except TypeError as error:
    print(error)
wrong = Entries()
wrong.entries = [1]
try:
    types.new_class('Made', (wrong,))
except TypeError as error:
    print(error)
try:
    types.prepare_class('X', (Made, Other))
except TypeError as error:
    print(error)
print(types.prepare_class("X", (Point,))[0], types.prepare_class("X", (Made,), {"a": 1})[2])


class Dynamic2:
    def __init__(self):
        self.v = point

    @types.DynamicClassAttribute
    def value(self):
        print('value', sys.getrefcount(self))
        return self.v

    @value.setter
    def value(self, given):
        self.v = given

    @value.deleter
    def value(self):
        del self.v


dynamic = Dynamic2()
print(dynamic.value is point)
dynamic.value = 5
print(dynamic.value)
del dynamic.value
try:
    Dynamic2.value
except AttributeError as error:
    print(repr(error))


@types.coroutine
def stepping():
    got = yield point
    print('got', got)
    return 5


class Gen:
    def __init__(self):
        self.left = 2

    def send(self, value):
        print('send', value, sys.getrefcount(self))
        return self.__next__()

    def throw(self, *args):
        print('throw', len(args))
        raise args[0]

    def close(self):
        print('close')

    def __iter__(self):
        return self

    def __next__(self):
        self.left -= 1
        if self.left < 0:
            raise StopIteration(point)
        return self.left


@types.coroutine
def plain():
    return Gen()


@types.coroutine
def nothing():
    return 5


async def asking():
    print(await stepping())
    print(await plain() is point)
    return 6


running = asking()
try:
    print(running.send(None) is point)
    print(running.send('a'))
    print(running.send('b'))
    print(running.send('c'))
except StopIteration as stopped:
    print(stopped.value)
print(nothing())
wrapped = plain()
print(type(wrapped).__name__, wrapped.send(1), next(wrapped), iter(wrapped) is wrapped)
try:
    wrapped.throw(ValueError('x'))
except ValueError as error:
    print(error)
wrapped.close()
try:
    types.coroutine(5)
except TypeError as error:
    print(error)
if sys.version_info >= (3, 12):
    print(types.get_original_bases(Made)[0] is entries, types.get_original_bases(Point))
    try:
        types.get_original_bases(5)
    except TypeError as error:
        print(error)
