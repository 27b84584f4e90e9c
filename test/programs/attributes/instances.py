class Node:
    kind = ["shared by class"]
    def __init__(self, value):
        self.value = value
a = Node([1])
b = Node(a.value)
c = Node(b)
x = c.value.value
k = a.kind
a.kind = [2]
y = Node.kind
Node.kind = None
has = hasattr(a, "value")
d = getattr(a, "missing", x)
setattr(a, "extra", d)
delattr(a, "extra")
try:
    a.missing
except AttributeError as e:
    print(type(e).__name__)
a = b = None
c = None
end = 0
