# Metaclasses that make classes in their own way, properties with docstrings, generic records.
import types
import typing


class Registry(type):
    known = []

    def __new__(meta, name, bases, namespace):
        made = super().__new__(meta, name, bases, namespace)
        Registry.known.append(made)
        return made


class Root(metaclass=Registry):
    pass


Leaf = type("Leaf", (Root,), {"size": 3})
print([one.__name__ for one in Registry.known], type(Leaf).__name__)


class Forgetful(type):
    def __new__(meta, name, bases, namespace):
        namespace["__classcell__"] = 5
        return super().__new__(meta, name, bases, namespace)


try:
    class Lost(metaclass=Forgetful):
        def method(self):
            return __class__
except TypeError as error:
    print(error)


class Careless(type):
    def __new__(meta, name, bases, namespace):
        del namespace["__classcell__"]
        return super().__new__(meta, name, bases, namespace)


try:
    class Gone(metaclass=Careless):
        def method(self):
            return __class__
except RuntimeError as error:
    print(str(error)[:28])


class Stand:
    def __mro_entries__(self, bases):
        return (Root,)


stand = Stand()
Grown = types.new_class("Grown", (stand,))
print(Grown.__bases__, Grown.__orig_bases__ == (stand,))


class Shape:
    def area(self):
        "from the getter"
        return 1

    written = property(area, doc="written by hand")
    taken = property(area)

    @written.getter
    def first(self):
        "another"
        return 2

    @taken.getter
    def second(self):
        "another"
        return 2


print(Shape.first.__doc__, Shape.second.__doc__)


class Marked(property):
    "a property that is marked"


class Holder:
    @Marked
    def item(self):
        "its own words"
        return 1

    plain = Marked(None, doc="given")


print(Holder.item.__doc__, Holder.plain.__doc__)
T = typing.TypeVar("T")


class Pair(typing.NamedTuple, typing.Generic[T]):
    left: T
    right: T


class Options(typing.TypedDict, typing.Generic[T]):
    value: T


pair = Pair[int](1, 2)
print(pair, Pair.__bases__, Pair[int], Options[str], Options.__mro__)
either = int | str
print(hash(either) == hash(typing.Union[int, str]), isinstance(3, typing.Union[str, int]))


class Suspicious(type):
    def __instancecheck__(cls, instance):
        print("asked")
        return False


print(isinstance("", int | Suspicious("S", (), {}) | str))
proxy = types.MappingProxyType(Holder.__dict__ and {"a": 1})
print(tuple(proxy))
try:
    raise KeyError("k")
except KeyError as error:
    trace = error.__traceback__
try:
    trace.tb_next = trace
except ValueError as error:
    print(error)


@types.coroutine
def wrapped():
    return (number for number in (1, 2))


waiting = wrapped()
print(type(waiting).__name__, list(waiting.__await__()))
print([later := number for number in [4, 5]], later)
try:
    exec("[i for i in (lambda: (j := [1]))()]")
except SyntaxError as error:
    print("refused")
