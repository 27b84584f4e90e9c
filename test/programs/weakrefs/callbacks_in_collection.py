import gc, weakref
class Node: pass
a = Node()
c = Node()
a.other = c
c.other = a
def gone(ref):
    print('gone')
    ref
r = weakref.ref(a, gone)
print(r() is a)
del a, c
print(gc.collect())
a = Node()
a.me = a
r2 = weakref.ref(a, lambda ref: print('gone', ref is r2))
del a
gc.collect()
class Node:
    def __init__(self, name):
        self.name = name
    def __del__(self):
        print('del', self.name, watch() is None, quiet() is None)
a = Node('a')
c = Node('c')
a.other = c
c.other = a
def gone(ref):
    print('gone', ref is watch, quiet() is None)
watch = weakref.ref(a, gone)
quiet = weakref.ref(c)
second = weakref.ref(c, gone)
third = weakref.ref(a, gone)
del a, c
print(gc.collect())
proxied = Node('p')
proxied.me = proxied
p = weakref.proxy(proxied, lambda r: print('proxy gone'))
del proxied
gc.collect()
d = weakref.WeakValueDictionary()
x = Node('x')
x.me = x
d['x'] = x
keys = weakref.WeakKeyDictionary()
keys[x] = [1]
fin = weakref.finalize(x, print, 'finalized')
del x
gc.collect()
print(len(d), len(keys), fin.alive)
