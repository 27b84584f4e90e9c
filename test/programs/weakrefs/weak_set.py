import weakref
class Item:
    def __init__(self, n):
        self.n = n
s = weakref.WeakSet()
a = Item(1)
b = Item(2)
s.add(a)
s.add(b)
s.add(a)
print(len(s), a in s, Item(3) in s)
b = None
print(len(s))
s.discard(a)
print(len(s), a in s)
s.update([a])
for i in s:
    print(i.n)
i = None
t = s.copy()
a = None
print(len(s), len(t))
s = t = None
class Watched:
    instances = weakref.WeakSet()
    def __init__(self):
        Watched.instances.add(self)
w = [Watched(), Watched()]
print(len(Watched.instances))
w.pop()
print(len(Watched.instances))
w = None
print(len(Watched.instances))
end = 0
