import gc
class Node: pass
print(gc.collect())
del Node
print(gc.collect())
class Node:
    def f(self): pass
del Node
print(gc.collect())
class Node: pass
a = Node()
a.me = a
del a
del Node
print(gc.collect())
class Node:
    __slots__ = ('a', 'b')
del Node
print(gc.collect())
class Base: pass
class Sub(Base):
    x = 1
    @property
    def y(self): return super().y
del Sub
print(gc.collect())
del Base
print(gc.collect())
