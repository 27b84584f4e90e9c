"""What is assigned to a slice is held while the items that were there die, and by how much depends on what is left of the list."""


class Watcher:
    def __del__(self):
        now = 1


def fill(*more):
    return [Watcher(), *more]


empty = []
row = fill()
row[:] = empty
row = fill()
row[0:1] = empty
row = fill("tail")
row[:1] = empty
full = [1, 2]
row = fill()
row[:] = full
row = fill("tail")
row[0:1] = full
pair = (full, empty)
row = fill("tail", 3)
row[:2] = pair
row = fill()
row[:] = (item for item in full)
row = fill()
row[:] = iter(empty)
row = fill("tail", 3)
row[1:] = row
row = fill("tail")
row[::2] = [full]
row[:] = ()
del pair, full, empty
