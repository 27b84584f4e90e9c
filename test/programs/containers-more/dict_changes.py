class Item:
    pass


a, b, c = Item(), Item(), Item()
d = {}
d['a'] = a
d[b] = a
d['a'] = b
d.setdefault('a', c)
d.setdefault('c', c)
d.setdefault(c)
value = d.get('a')
value = d.get('z', c)
value = d['c']
value = d.pop('c')
value = d.pop('c', a)
pair = d.popitem()
pair = None
del d[b]
d.update({'x': a, 'y': b})
d.update([('x', b), (c, a)])
d.update(z=c, x=a)
copied = d.copy()
merged = d | {'x': c, 'w': a}
merged |= {c: b}
merged |= [('q', a)]
other = dict(d, k=a)
other = dict([(a, b), [b, c]])
other = dict.fromkeys([a, b], c)
other = dict.fromkeys('ab', a)
other = {**d, 'v': b}
d.clear()
copied.clear()
merged = other = None
names = {'a': a, 'b': b}
names['a'], names['b'] = names['b'], names['a']
del names['a']
del names
value = None
