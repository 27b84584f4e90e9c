class Problem(Exception):
    pass


item = ["item"]
e = ValueError("x")
e.item = item
f = Problem("y")
f.item = item
f.other = [item]
g = KeyError(item)
del e
a = item
del f
b = item
del g


def func():
    pass


func.attr = item
del func
c = item


class Sub(list):
    pass


s = Sub([1])
s.attr = item
del s
d = item


class Plain:
    pass


p = Plain()
p.attr = item
del p
print(item)
