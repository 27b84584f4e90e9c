import types, weakref
d = {'a': [1], 'b': [2]}
p = types.MappingProxyType(d)
r = reversed(p)
print(list(r))
k = list(reversed(p.items()))
print(k)


class L(list):
    pass


l = L([[1], [2]])
w = weakref.proxy(l)
print(list(reversed(w)))
r = reversed(w)
x = next(r)
print(x)
print(len(w), w[0], 3 in w)
for i in w:
    print(i)
