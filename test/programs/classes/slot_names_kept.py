class Row:
    __slots__ = ("width", "owner", "__secret")

    def __init__(self, width, owner):
        self.width = width
        self.owner = owner


row = Row(1, 2)
for name in Row.__slots__:
    print(name, hasattr(row, name))
print(name)


class Both:
    __slots__ = ["width", "__dict__"]


for name in Both.__slots__:
    print(name)
kinds = [key for key in vars(Row) if not key.startswith("__")]
for name in kinds:
    print(name)


def record(kind, fields):
    names = tuple(fields.split())

    def __init__(self, *args):
        for name, value in zip(self.__slots__, args):
            setattr(self, name, value)

    return type(kind, (), {"__slots__": names, "__init__": __init__})


Dog = record("Dog", "breed_of_dog weight_of_dog")
rex = Dog("collie", 30)
field = Dog.__slots__[0]
print(field, getattr(rex, field), Dog.breed_of_dog.__name__ == field)
del Dog, rex
print(field)
