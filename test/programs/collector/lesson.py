import gc
gc.disable()
class Node:
    def __init__(self, name):
        self.name = name
        self.edges = []
    def link(self, other):
        self.edges.append(other)
        other.edges.append(self)
    def __repr__(self):
        return f'Node({self.name!r})'
def build(n):
    nodes = [Node(i) for i in range(n)]
    for a, b in zip(nodes, nodes[1:]):
        a.link(b)
    nodes[0].link(nodes[-1])
    return nodes[0]
root = build(5)
print(gc.collect())
print(root, root.edges)
del root
print(gc.collect())
l = []
l.append(l)
del l
print(gc.collect())
a = {}
b = {'a': a}
a['b'] = b
del a, b
print(gc.collect())
class D:
    def __del__(self):
        print('D gone')
x = D(); y = D()
x.y = y; y.x = x
del x, y
print('before')
print(gc.collect(), gc.garbage)
def outer():
    def inner(n):
        return 1 if n == 0 else n * inner(n - 1)
    return inner(3)
print(outer(), gc.collect())
def make():
    t = (1, [])
    t[1].append(t)
    return None
make()
print(gc.collect())
class Back:
    survivors = []
    def __del__(self):
        Back.survivors.append(self)
        print('revived')
r = Back()
r.me = r
del r
print(gc.collect(), len(Back.survivors))
Back.survivors.clear()
print(gc.collect())
refs = gc.get_referrers(Node)
print(len([r for r in refs if isinstance(r, Node)]))
n = Node('x')
holder = [n]
print(any(r is holder for r in gc.get_referrers(n)), [type(o).__name__ for o in gc.get_referents(holder)])
print(gc.isenabled(), gc.is_tracked(n), gc.is_tracked('s'), gc.is_tracked([]))
gc.enable()
print(gc.isenabled())
