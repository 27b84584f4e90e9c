# Weak keys and weak methods are hashed and compared by their objects, which are held meanwhile.
import weakref


class Object:
    def __init__(self, arg):
        self.arg = arg

    def __eq__(self, other):
        if isinstance(other, Object):
            return self.arg == other.arg
        return NotImplemented

    def __hash__(self):
        return hash(self.arg)


data = {Object('key1'): 1, Object('key2'): 2}
d = weakref.WeakKeyDictionary()
for key, value in data.items():
    d[key] = value
k = Object('key3')
d[k] = 3
print(d.pop(k))
print(d.get(k), len(d), k in d)
d.update({k: 4})
print(d.setdefault(k, 5), len(d))
e = d.copy()
print(d == e)
f = weakref.WeakKeyDictionary(data)
print(f == d)
for key in d:
    print(key.arg)
for key, value in d.items():
    print(value)
del key
del d[k]
print(d.popitem()[1])
d.clear()
w = weakref.WeakValueDictionary()
w['a'] = k
w['b'] = Object('x')
print(w.get('a') is k, w.get('b'), len(w))
w.update(a=k)
print(list(w.keys()))
print(dict(w) == w)
