a = frozenset({1, 2, 3})
s = {1000, 2000, 3000}
t = {3000, 4000}
u = s.union(t)
i = s.intersection(t)
d = s.difference(t)
y = s.symmetric_difference(t)
sub = i <= s
sup = s.issuperset(i)
dis = d.isdisjoint(t)
s &= {1000, 3000}
s |= t
s -= {4000}
s ^= {1000}
k = {a: [1]}
v = k[frozenset([3, 2, 1])]
same = a.union() is a
u = i = d = y = None
a = None
k = v = None
print(sorted(s), sub, sup, dis)
end = 0
