# Two slices are compared as tuples of their parts.
class BadCmp(object):
    def __eq__(self, other):
        raise ValueError


class AnyIndex:
    def __index__(self):
        return 5


s1 = slice(BadCmp())
s2 = slice(BadCmp())
print(s1 == s1)
for i in range(2):
    try:
        s1 == s2
    except ValueError as e:
        print('no')
s1 = slice(1, BadCmp())
s2 = slice(1, BadCmp())
try:
    s1 == s2
except ValueError as e:
    print('no')
print(slice(AnyIndex(), AnyIndex()).indices(AnyIndex()))
print(slice(1, 2) < slice(1, 2, 3), slice(1) != slice(2))
try:
    slice(BadCmp(), 1, 2).indices(3)
except TypeError as e:
    print(e)
