class Item:
    pass


a = list[Item]
b = a
c = dict[str, a]
args = a.__args__
origin = a.__origin__
d = a | None
e = Item | None
f = e.__args__
made = a([1])
print(a == b, e == (None | Item), made, int | str, list[int] | None, tuple[int, ...])
print(isinstance(3, int | str), isinstance(Item(), e))


class Stack(list[Item]):
    pass


s = Stack()
s.append(Item())
b = a = None
c = d = None
f = args = None
e = None
origin = None
