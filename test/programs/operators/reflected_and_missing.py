class Left:
    def __add__(self, other):
        return NotImplemented
class Right:
    def __radd__(self, other):
        return (other, self)
    def __rsub__(self, other):
        return [self]
l = Left()
r = Right()
p = l + r
q = 5 - r
p = None
try:
    l + 5
except TypeError as e:
    print(e)
try:
    l - l
except TypeError as e:
    print(e)
q = None
l = r = None
end = 0
