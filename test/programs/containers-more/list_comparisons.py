import sys


class Number:
    def __init__(self, value):
        self.value = value

    def __eq__(self, other):
        print('eq', self.value, other.value, sys.getrefcount(self), sys.getrefcount(other))
        return self.value == other.value

    def __lt__(self, other):
        print('lt', self.value, other.value, sys.getrefcount(self), sys.getrefcount(other))
        return self.value < other.value


one, two, three = Number(1), Number(2), Number(3)
other = Number(2)
numbers = [one, two, three]
print(other in numbers, two in numbers)
print(numbers.index(other), numbers.count(other), numbers.index(two))
print(numbers.index(other, 1), numbers.index(other, -2, 99))
numbers.remove(other)
print(len(numbers))
print([one, two] == [one, other], [one] == [one, two], [one, two] < [one, three])
print([one, three] != [one, other])
row = (one, two, three)
print(other in row, row.index(other), row.count(other))
print((one, two) == (one, other), (one,) == (one, two), (one, two) < (one, three), (one,) < (one, two))
try:
    numbers.remove(Number(9))
except ValueError as error:
    print(error)
try:
    print(numbers.index(5))
except AttributeError as error:
    print(error)
