# Bodies that run in mappings of the program, with attributes of their own.
import timeit


class Names(dict):
    def __init__(self):
        self.data = ["kept apart"]
        self.asked = []

    def __missing__(self, key):
        self.asked.append(key)
        raise KeyError(key)


class Meta(type):
    @classmethod
    def __prepare__(metacls, name, bases):
        return Names()

    def __new__(metacls, name, bases, namespace):
        made = super().__new__(metacls, name, bases, dict(namespace))
        made.asked = namespace.asked
        made.apart = namespace.data
        return made


class Point(metaclass=Meta):
    x = [1]
    y = x
    data = [2]
    total = len(x) + len(data)

    def norm(self):
        return self.total


print(Point.asked, Point.apart, Point.data, Point().norm())
try:
    timeit.timeit("items.pop()", setup="items = [1, 2, 3]", number=5)
except IndexError as error:
    print(error)
print(type(timeit.timeit("items.append(1)", setup="items = []", number=3)).__name__)
