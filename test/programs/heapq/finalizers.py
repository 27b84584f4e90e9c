import heapq, bisect
class Cell:
    __slots__ = ("f", "name")
    def __init__(self, f, name): self.f, self.name = f, name
    def __lt__(self, o): return self.f < o.f
    def __del__(self): print("x", self.name)
q = [Cell(3, "c"), Cell(1, "a"), Cell(2, "b")]
heapq.heapify(q)
top = q[0]
print(top.name)
p = heapq.heappop(q)
print(p is top)
del p, top
print(len(q))
small = heapq.nsmallest(1, q)
print(small[0].name)
lst = heapq.nsmallest(2, q, key=lambda c: -c.f)
print([c.name for c in lst])
del small, lst
heapq.heappushpop(q, Cell(0, "z"))
print("pushpop")
heapq.heapreplace(q, Cell(9, "y"))
print("replace")
q = None
m = heapq.merge([(1, "a"), (3, "c")], [(2, "b")])
print(next(m))
del m
xs = []
for v in (5, 1, 4):
    bisect.insort(xs, [v])
print(xs)
i = bisect.bisect_left(xs, [4])
print(i)
class Bad:
    def __init__(self, n): self.n = n
    def __lt__(self, o): raise ValueError("no order")
h = [Bad(1)]
try:
    heapq.heappush(h, Bad(2))
except ValueError as e:
    print(e, len(h))
