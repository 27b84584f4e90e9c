# What is no class, but has bases; ints and lengths that are asked or not; cells that compare.
class Kind:
    def __init__(self, *parents):
        self.parents = parents

    @property
    def __bases__(self):
        return self.parents


class Thing:
    def __init__(self, kind):
        self.kind = kind

    @property
    def __class__(self):
        return self.kind


animal = Kind()
dog = Kind(Kind(), animal)
print(isinstance(Thing(dog), animal), isinstance(Thing(animal), dog), issubclass(dog, (int, animal)))


class Broken:
    @property
    def __bases__(self):
        raise LookupError("no bases")


for question in (isinstance, issubclass):
    try:
        question(animal, Broken())
    except LookupError as error:
        print(question.__name__, error)
    try:
        question(animal, 7)
    except TypeError as error:
        print(error)


class Place(int):
    def __index__(self):
        print("asked")
        return 0


print("abcdef"[Place(1):Place(4)], [5, 6, 7][Place(2)], slice(Place(1)).indices(9))


class Numbers:
    def __iter__(self):
        print("iter")
        return iter((1, 2))

    def __len__(self):
        print("len")
        return 2


print(bytes(Numbers()), bytearray(Numbers()))
data = bytearray()
data.extend(Numbers())
data[1:] = Numbers()
print(data)


def cell_of(value, fill=True):
    if fill:
        held = value
    return (lambda: held).__closure__[0]


print(cell_of(1) < cell_of(2.5), cell_of(0, False) < cell_of(0), cell_of("a") == cell_of("a"), cell_of(1) == 1)


def around():
    x = "outer"

    def inner():
        return [lambda: x for x in (x, "last")]

    print([call() for call in inner()], x)


around()
values = [3, 1, 2]


def key(value):
    values.append(value)
    values.pop()
    return value


try:
    values.sort(key=key)
except ValueError as error:
    print(error, values)
