# eval, exec and locals inside comprehensions at the top level and in a class; a mapping of a class of its own as globals.
def twice(value):
    return value * 2


rows = [4, 5]
print([eval('twice(row)') for row in rows])
print([sorted(name for name in locals() if name in ('row', 'rows')) for row in rows])


class Table:
    width = [3]
    cells = [eval('twice(cell)') for cell in width]
    names = [len(locals()) > 0 for cell in width]


print(Table.cells, Table.names)


class Lengths(dict):
    def __getitem__(self, *keys):
        return len(keys[0])


print(eval('once_only + three_times', Lengths()))
[exec('row = 1') for row in rows]
print('row' in globals())


def check(text):
    try:
        exec(text)
        return 'fine'
    except SyntaxError:
        return 'refused'


print(check('async def f(): yield; return 1'), check('async def f(): yield; return'))
print(check('async def f():\n  def g():\n    yield 1\n    return 2\n  return 3'))
