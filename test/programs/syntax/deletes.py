class Holder:
    def __init__(self):
        self.a = [1]
        self.items = {"k": [2], "l": [3]}

    def __delitem__(self, key):
        print("delitem", key)
        self.items.pop(key, None)


h = Holder()
v = h.a
del h.a
print(v)
del h["k"]
del h[1:2], h[1, 2], h[...]
numbers = [[n] for n in range(8)]
first = numbers[0]
del numbers[0]
del numbers[1:3]
del numbers[::2]
print(numbers, first)
a, b, c = [1], [2], [3]
del a, (b, [c])
try:
    print(b)
except NameError as e:
    print(e)
d = {"x": {"y": [1]}}
inner = d["x"]["y"]
del d["x"]["y"]
print(d, inner)


def locals_gone():
    x = [1]
    y = x
    del x
    try:
        return x
    except UnboundLocalError as e:
        return type(e).__name__, y


print(locals_gone())


def loop_del(values):
    for value in values:
        del value
    return len(values)


print(loop_del([[1], [2]]))
del h.items["l"], h
del (first)
del [v]
try:
    del nothing
except NameError as e:
    print(e)
try:
    del inner[5]
except IndexError as e:
    print(e)
