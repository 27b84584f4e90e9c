# A parameter for several types is unpacked in the bases of a class; what is made of it is kept once.

class Row[*Cells]:
    width = 1


cells = Row.__type_params__[0]
bases = Row.__orig_bases__


class Wide[*Columns](Row[*Columns]):
    width = 2


columns = Wide.__type_params__[0]
unpacked = [*cells]
again = [*cells]
print(unpacked[0] is again[0], unpacked[0].__parameters__ == (cells,))
row = Row[*again]
print(row.__args__ == (unpacked[0],), row.__parameters__ == (cells,))

type Cube[*Faces] = tuple[*Faces]
faces = Cube.__type_params__[0]
value = Cube.__value__


def place[*Items](*items: *Items) -> tuple[*Items]:
    return items


items = place.__type_params__[0]
annotations = place.__annotations__
print(place(1, [2]), len(annotations))
del unpacked, again, row
