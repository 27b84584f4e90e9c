class Item:
    pass


a, b, c = Item(), Item(), Item()
source = [a, b]
it = iter(source)
x = next(it)
x = next(it)
source.append(c)
x = next(it)
print(next(it, None))
source.append(a)
print(next(it, None))
row = (a, b)
it = iter(row)
x = next(it)
x = next(it)
print(next(it, 'end'))
it = reversed(source)
x = next(it)
for x in it:
    pass
it = reversed(row)
x = next(it)
x = None
it = None


class Squares:
    def __init__(self, limit):
        self.limit = limit

    def __getitem__(self, index):
        if index >= self.limit:
            raise IndexError(index)
        return index * index

    def __len__(self):
        print('len')
        return self.limit


squares = Squares(4)
it = iter(squares)
print(type(it).__name__, next(it), it.__length_hint__(), list(it), next(it, 'end'))
print(list(squares), list(reversed(squares)), tuple(squares), 9 in squares)
it = None
back = reversed(squares)
next(back)
print(back.__length_hint__())
back = None
values = iter([a, b, None, c].pop, None)
print(next(values) is c, next(values, 'end'), next(values, 'end'))
values = None
