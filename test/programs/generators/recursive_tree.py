class Node:
    def __init__(self, v, left=None, right=None):
        self.v = v
        self.left = left
        self.right = right
    def __iter__(self):
        if self.left:
            yield from self.left
        yield self.v
        if self.right:
            yield from self.right
t = Node([2], Node([1]), Node([3]))
a = [v for v in t]
it = iter(t)
b = next(it)
t = None
c = next(it)
it = None
b = c = None
a = None
end = 0
