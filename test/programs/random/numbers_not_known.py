"""Numbers that are not known are added, converted and compared, and the code that gives them runs to its end."""
from functools import reduce
from random import random, randrange


def numbers(count):
    for index in range(count):
        number = random()
        yield number
    yield 1


class Reading:
    def __init__(self, value):
        self.value = value


total = sum(numbers(3))
share = sum(random() for _ in range(4)) / 4
whole = float(int(random() * 10))
as_float = float(randrange(5))
is_large = bool(int(whole) + 1)
print(total > 0, share >= 0, is_large)

high = Reading(random() + 2)
low = Reading(random())
highest = max([high, low], key=lambda reading: reading.value)
print(highest is high)
lists = [[random() + 3], [random()]]
longest = max(lists)
print(longest is lists[0])
product = reduce(lambda left, right: left * right, numbers(3), 1.0)
print(product < 1)
