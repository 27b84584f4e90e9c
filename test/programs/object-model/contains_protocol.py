class Has:
    def __contains__(self, item):
        return item == "inside"
class Iter:
    def __iter__(self):
        return iter([[1], [2]])
class Get:
    def __getitem__(self, i):
        if i > 2:
            raise IndexError(i)
        return [i]
class Blocked(Get):
    __contains__ = None
h = Has()
i = Iter()
g = Get()
print("inside" in h, "outside" in h, [2] in i, [9] in i, [2] in g, [7] in g)
try:
    1 in Blocked()
except TypeError as e:
    print(e)
try:
    1 in 5
except TypeError as e:
    print(e)
class B:
    pass
try:
    1 not in B()
except TypeError as e:
    print(e)
h = i = g = None
end = 0
