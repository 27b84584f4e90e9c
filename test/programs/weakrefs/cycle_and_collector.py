import gc
import weakref
class Node:
    pass
a = Node()
b = Node()
a.other = b
b.other = a
dead = []
ra = weakref.ref(a, dead.append)
rb = weakref.ref(b)
a = None
x = rb()
b = None
x = None
gc.collect()
print(len(dead), ra() is None, rb() is None)
dead.clear()
ra = None
end = 0
