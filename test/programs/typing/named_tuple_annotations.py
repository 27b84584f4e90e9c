# What a class made by NamedTuple keeps of the types of its fields.
from typing import List, NamedTuple

Cells = List[int]
Row = NamedTuple('Row', [('cells', Cells), ('note', 'Cells')])
row = Row([1], 'first')
print(row.note, sorted(Row.__annotations__))
of_class = Row.__annotations__
of_maker = Row.__new__.__annotations__
print(of_class is of_maker, len(of_class))
del of_class, of_maker


class Wide(NamedTuple):
    cells: Cells
    width: int = 3


wide = Wide(row.cells)
found = Wide.__annotations__
print(wide.width, sorted(found), found['cells'] is Cells)
del Row, row, found
print(wide)
