class Bag:
    def __init__(self, items):
        self.items = items
    def __iadd__(self, other):
        self.items.append(other)
        return self
    def __add__(self, other):
        return Bag(self.items + [other])
    def __isub__(self, other):
        return NotImplemented
    def __sub__(self, other):
        return Bag([x for x in self.items if x != other])
    def __imul__(self, n):
        self.items *= n
        return "replaced"
b = Bag([1])
same = b
b += [2]
print(b is same, b.items)
b -= 1
print(b is same, b.items)
holder = {"bag": b}
holder["bag"] += 3
print(b.items)
same *= 2
print(same)
b = None
holder = None
same = None
class P:
    pass
p = P()
p.total = [1]
p.total += [2]
print(p.total)
p = None
end = 0
