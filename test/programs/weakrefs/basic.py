import weakref
class Node:
    def __init__(self, v):
        self.v = v
n = Node([1])
r = weakref.ref(n)
s = weakref.ref(n)
same = r is s
a = r()
v = r().v
m = a
n = None
alive = r() is not None
a = None
m = None
dead = r()
t = weakref.ref(Node([2]))
gone = t()
v = None
r = s = t = None
end = 0
