from itertools import islice, takewhile, dropwhile, filterfalse, compress


class Thing:
    def __init__(self, n):
        self.n = n

    def __repr__(self):
        return f"T{self.n}"

    def __del__(self):
        print("gone", self.n)


def things(count):
    for n in range(count):
        yield Thing(n)


s = islice(things(6), 1, 5, 2)
a = next(s)
print(a)
print(list(s))
del a, s
print(list(islice("abcdef", 3)), list(islice("abcdef", 2, None)), list(islice(range(10), 0, 10, 3)))
t = takewhile(lambda x: x.n < 2, things(4))
print(list(t))
print(list(t))
d = dropwhile(lambda x: x.n < 2, things(4))
first = next(d)
print(first, list(d))
odd = filterfalse(lambda x: x.n % 2 == 0, things(4))
for thing in odd:
    print("kept", thing)
picked = list(compress(things(4), [1, 0, True, ""]))
print(picked)
print(list(filterfalse(None, [0, 1, "", "a"])))
for bad in ((-1,), (1, 2, 0), ("a",)):
    try:
        islice([1, 2, 3], *bad)
    except ValueError as e:
        print(e)
del picked, thing, first, d, odd, t
print("end")
