t = (1, "inside a tuple")
f = frozenset([1, 2])
class K:
    def __init__(self, n):
        self.n = n
    def __hash__(self):
        return self.n
    def __eq__(self, o):
        return self.n == o.n
k1 = K(5)
d = {t: [1], f: [2], k1: [3], 2.5: [4], None: [5], 10 ** 20: [6]}
a = d[(1, "inside a tuple")]
b = d[frozenset([2, 1])]
c = d[K(5)]
d[K(5)] = [7]
e = d[2.5]
g = d[100000000000000000000]
del d[t]
t = None
d.pop(f)
k1 = None
f = None
d = None
a = b = c = None
e = g = None
end = 0
