# total_ordering and cmp_to_key
from functools import total_ordering, cmp_to_key


@total_ordering
class Version:
    def __init__(self, major, minor):
        self.major = major
        self.minor = minor

    def __eq__(self, other):
        if not isinstance(other, Version):
            return NotImplemented
        return (self.major, self.minor) == (other.major, other.minor)

    def __lt__(self, other):
        if not isinstance(other, Version):
            return NotImplemented
        return (self.major, self.minor) < (other.major, other.minor)


a = Version(1, 2)
b = Version(1, 3)
print(a < b, a <= b, a > b, a >= b, a == b, a != b)
try:
    print(a >= 'text')
except TypeError as error:
    print(error)
ordered = sorted([b, a])
print(ordered[0] is a)


def compare(left, right):
    difference = len(left) - len(right)
    return difference


words = [['a', 'b'], [], ['c']]
words.sort(key=cmp_to_key(compare))
print(words)
make_key = cmp_to_key(compare)
key = make_key(words)
other = make_key([])
print(key > other, key.obj is words)
del key
print(max(words, key=cmp_to_key(compare)))
