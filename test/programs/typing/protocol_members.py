from typing import Protocol, runtime_checkable


@runtime_checkable
class Sized(Protocol):
    size = 1

    def grow(self) -> int: ...


class Box:
    def grow(self):
        return 1


class Wide(Sized, Protocol):
    width: int


box = Box()
print(isinstance(box, Sized))
box.size = 3
print(isinstance(box, Sized))
Sized.weight = 2
print(isinstance(box, Sized), issubclass(Box, Protocol))
try:
    print(isinstance(box, Wide))
except TypeError as error:
    print(error)
try:
    print(issubclass(Box, Sized))
except TypeError as error:
    print(error)
Wide = runtime_checkable(Wide)
print(isinstance(box, Wide))
box.width = 1
print(isinstance(box, Wide))


@runtime_checkable
class Grower(Protocol):
    def grow(self) -> int: ...


print(issubclass(Box, Grower), issubclass(int, Grower))


class Partial(Grower):
    pass


print(Partial().grow(), isinstance(Partial(), Grower), sorted(getattr(Sized, "__protocol_attrs__", ["size", "grow"])))
