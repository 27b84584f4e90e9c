from itertools import count, cycle, repeat, islice

n = count()
print(next(n), next(n), n)
big = count(1000)
x = next(big)
y = next(big)
print(x, y, big)
half = count(1.5, 0.5)
u = next(half)
v = next(half)
print(u, v, half)
del half
steps = count(10, -3)
print([next(steps) for _ in range(5)], steps)
colours = cycle(["red", "green"])
print([next(colours) for _ in range(5)])
items = [object(), object(), object()]
wheel = cycle(items)
one = next(wheel)
two = next(wheel)
del items
three = next(wheel)
four = next(wheel)
print(one is four)
del wheel
thing = [1]
same = repeat(thing, 3)
p = next(same)
q = next(same)
print(p is q, same)
print(list(same), list(same), same)
del same
print(list(islice(repeat("ab"), 3)), repeat(7))
print(list(map(pow, range(4), repeat(2))))
print(list(zip(count(1), "abc")))
try:
    count("a")
except TypeError as e:
    print(e)
print(list(cycle([])))
