import gc
a = []
a.append(a)
d = {}
d["self key"] = d
t = ([],)
t[0].append(t)
class Node:
    pass
n = Node()
n.me = n
a = None
c1 = gc.collect()
d = None
t = None
c2 = gc.collect()
n = None
c3 = gc.collect()
print(c1, c2, c3)
end = 0
