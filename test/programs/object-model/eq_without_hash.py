class P:
    def __init__(self, x):
        self.x = x
    def __eq__(self, other):
        if not isinstance(other, P):
            return NotImplemented
        return self.x == other.x
a = P([1])
b = P([1])
print(a == b, a != b, a == 3, P.__hash__)
try:
    {a: 1}
except TypeError as e:
    print(e)
try:
    hash(a)
except TypeError as e:
    print(e)
class Q(P):
    def __hash__(self):
        return 7
class R(P):
    __hash__ = object.__hash__
s = {Q([1]), Q([1]), Q([2])}
print(len(s), len([R([1]), R([1])]))
print(a in [b], [a].index(b))
a = b = None
s = None
end = 0
