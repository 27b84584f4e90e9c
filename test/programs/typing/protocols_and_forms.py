import sys
import typing
from typing import (Annotated, Any, Callable, ClassVar, Dict, Final, Generic, List, Literal, NamedTuple, NewType, Optional,
                    ParamSpec, Protocol, Tuple, TypedDict, TypeVar, Union, final, overload, runtime_checkable)

T = TypeVar('T')
P = ParamSpec('P')


class Point:
    def __init__(self, x):
        self.x = x

    def __eq__(self, other):
        print('eq', sys.getrefcount(self))
        return isinstance(other, Point) and self.x == other.x

    def __hash__(self):
        print('hash', sys.getrefcount(self))
        return hash(self.x)

    def __repr__(self):
        print('repr', sys.getrefcount(self))
        return 'Point(%r)' % self.x


@runtime_checkable
class Sized(Protocol):
    size: int

    def grow(self): ...


class Box:
    def __init__(self, size):
        self.size = size

    def __getattr__(self, name):
        print('getattr', name, sys.getrefcount(self))
        raise AttributeError(name)


class Growing(Box):
    def grow(self):
        return self.size


class Child(Sized):
    def __init__(self):
        print('init', sys.getrefcount(type(self)) > 0)


class Bare(Sized, Protocol):
    pass


class Kid(Bare):
    pass


print(isinstance(Growing(1), Sized), isinstance(Box(1), Sized), isinstance(Child(), Sized))
try:
    Sized()
except TypeError as error:
    print(error)
try:
    Bare(1)
except TypeError as error:
    print(error)
print(Kid().grow())
try:
    Kid(1)
except TypeError as error:
    print(error)
for check in (lambda: isinstance(1, Kid), lambda: isinstance(1, Bare)):
    try:
        print(check())
    except TypeError as error:
        print(error)


@runtime_checkable
class Closes(Protocol):
    def close(self): ...


class Closed:
    def close(self):
        pass


class Unclosed(Closed):
    close = None


print(issubclass(Closed, Closes), issubclass(Unclosed, Closes), isinstance(Closed(), Closes), isinstance(Unclosed(), Closes))
for protocol in ('SupportsInt', 'SupportsFloat', 'SupportsComplex', 'SupportsBytes', 'SupportsIndex', 'SupportsAbs', 'SupportsRound'):
    kind = getattr(typing, protocol)
    print(protocol, [isinstance(value, kind) for value in (1, 1.5, 1j, b'', 'x')])
print(typing.SupportsAbs[int], typing.SupportsRound[T])
point = Point(1)
print(Literal[1, 'a', True, 1], Literal[1] == Literal[True], Optional[int], Union[int, str, int], Union[int])
print(List[int], Dict[str, T], Dict[str, T][int], Callable[[int], str], Callable[..., T], Callable[P, T], Tuple[int, ...])


class Stack(Generic[T]):
    def __init__(self, *items):
        self.items = items


made = Stack[int](point)
print(made.__orig_class__, Stack[int] is Stack[int], Stack[T][str], Stack.__parameters__, Stack[int].__origin__ is Stack)
for wrong in (lambda: Stack[int, str], lambda: Stack[int][str], lambda: List[int, str], lambda: Generic[int], lambda: Any(),
              lambda: isinstance(1, Optional), lambda: isinstance(1, Any),
              lambda: Final(), lambda: isinstance([], List[int]), lambda: Generic[T, T], lambda: Literal[1]()):
    try:
        print(wrong())
    except TypeError as error:
        print(error)


class Pair(NamedTuple):
    left: Point
    right: int = 5

    def both(self):
        return self.left, self.right


print(Pair(point).right, Pair(point, 3).both()[1], Pair._fields, Pair.__annotations__['right'], Pair._field_defaults)
try:
    class Late(NamedTuple):
        a: int = 1
        b: int = 2
        c: int
except TypeError as error:
    print(error)
try:
    class Own(NamedTuple):
        a: int
        _fields = ()
except AttributeError as error:
    print(error)
Dynamic = NamedTuple('Dynamic', [('a', int), ('b', Point)])
print(Dynamic(1, point).b is point, Dynamic.__module__)


class Film(TypedDict, total=False):
    name: str
    year: int


print(Film(name='x', year=1), Film.__total__, sorted(Film.__optional_keys__), Film.__required_keys__)
try:
    isinstance({}, Film)
except TypeError as error:
    print(error)
Id = NewType('Id', Point)
print(Id(point) is point, Id, Id.__supertype__ is Point)
try:
    class Sub(Id):
        pass
except TypeError as error:
    print(error)


class Closed2:
    __slots__ = ('held',)

    def __setattr__(self, name, value):
        print('setattr', name, value, sys.getrefcount(self))
        raise AttributeError(name)


closed = Closed2()
print(final(closed) is closed, getattr(final(Box), '__final__'))


@overload
def two(a: int) -> int: ...
@overload
def two(a: str) -> str: ...
def two(a):
    return a


print(len(typing.get_overloads(two)), two(3))
try:
    typing.assert_never(point)
except AssertionError as error:
    print(error)
print(typing.cast(int, point) is point, typing.get_origin(List[int]), typing.get_args(Dict[str, int]))
print(typing.get_type_hints(Pair) == {'left': Point, 'right': int})
