class Item:
    pass


def attempt(action):
    try:
        action()
    except Exception as error:
        print(type(error).__name__, error)


a, b = Item(), Item()
items = [a, b]
row = (a, b)
table = {'k': a}
pool = {1, 2}


def set_out_of_range():
    items[5] = a


def set_slice_to_object():
    items[1:2] = 5


def set_wrong_size():
    items[::2] = [a, b, a]


def assign_to_tuple():
    row[0] = a


def fail_midway():
    def produce():
        yield a
        yield b
        raise ValueError('midway')
    items.extend(produce())


def delete_missing():
    del table['z']


def update_badly():
    table.update([('x', a), 5])


def unhashable():
    table[[1]] = a


attempt(set_out_of_range)
attempt(set_slice_to_object)
attempt(set_wrong_size)
attempt(assign_to_tuple)
attempt(fail_midway)
attempt(delete_missing)
attempt(update_badly)
attempt(unhashable)
attempt(lambda: items.remove(Item))
attempt(lambda: items.index(5, 0, 1))
attempt(lambda: list(5))
attempt(lambda: [a] + (b,))
attempt(lambda: (a,) * 'x')
attempt(lambda: items['x'])
attempt(lambda: table.pop('none'))
attempt(lambda: {}.popitem())
attempt(lambda: pool.add([]))
attempt(lambda: pool | [1])
attempt(lambda: frozenset([1]).add(2))
attempt(lambda: sorted([a, b]))
attempt(lambda: dict([1]))
attempt(lambda: tuple(row, row))
attempt(lambda: list(x=1))
attempt(lambda: reversed(pool))
attempt(lambda: zip(items, 5))
attempt(lambda: map(5))
attempt(lambda: next(iter([])))
attempt(lambda: enumerate(5))
attempt(lambda: range(1.5))
attempt(lambda: slice(1)['x'])
attempt(lambda: items.insert(a))
attempt(lambda: table.get())
attempt(lambda: hash(items))
attempt(lambda: {[a]})
print(len(items), list(table), len(pool))
items = row = table = None
