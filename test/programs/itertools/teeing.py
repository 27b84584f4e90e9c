from itertools import tee, islice


class Box:
    def __init__(self, n):
        self.n = n

    def __repr__(self):
        return f"B{self.n}"

    def __del__(self):
        print("gone", self.n)


def boxes(n):
    for i in range(n):
        yield Box(i)


a, b = tee(boxes(3))
x = next(a)
y = next(a)
print(x, y)
z = next(b)
print(x is z)
del a
print(next(b), next(b))
del b
print("freed both")
del x, y, z
first, second, third = tee([1000, 2000, 3000], 3)
print(list(first), next(second))
copy = second.__copy__()
print(list(copy), list(second), list(third))


def pairs(iterable):
    left, right = tee(iterable)
    next(right, None)
    return zip(left, right)


print(list(pairs([1, 2, 3, 4])))
numbers = tee(range(200))
print(sum(islice(numbers[0], 150)), sum(numbers[1]), sum(numbers[0]))
print(tee([], 0))
