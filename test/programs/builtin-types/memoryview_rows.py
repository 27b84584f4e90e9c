# Slices of a memoryview with several dimensions take some of its rows.

data = bytearray(range(24))
table = memoryview(data).cast('B', [4, 6])
rows = table[1:3]
print(rows.shape, rows.strides, rows.tolist())
backwards = table[::-1]
print(backwards.shape, backwards.strides, backwards[0, 0], backwards[3, 5])
every_other = table[::2]
print(bytes(every_other)[:8], every_other.contiguous)
empty = table[-30::-1]
print(empty.shape, bytes(empty), empty.nbytes)
first = rows[0:1]
del rows
print(first.tolist(), first.obj is data)
for key in (0, (0,), slice(0, 1)):
    try:
        table[key] = 7
    except (NotImplementedError, TypeError, ValueError) as error:
        print(type(error).__name__, error)
views = [table, backwards, every_other, empty, first]
for view in views:
    view.release()
table = backwards = every_other = empty = first = None
views.clear()
data.append(1)
