import weakref
class T:
    def __init__(self, v):
        self.v = v
    def __len__(self):
        return len(self.v)
    def __getitem__(self, i):
        return self.v[i]
    def __add__(self, o):
        return [self.v, o]
    def __call__(self, x):
        return [x]
class Plain:
    pass
t = T([1, 2])
p = weakref.proxy(t)
q = weakref.proxy(t)
print(q is p, p.v, len(p), p[1], p + 3, isinstance(p, T), type(p).__name__)
x = p("called")
p.extra = [5]
y = t.extra
del p.extra
print(hasattr(t, "extra"), p == t, bool(p), weakref.getweakrefcount(t))
log = []
n = Plain()
k = weakref.proxy(n, lambda r: log.append("gone"))
print(type(k).__name__)
n = None
print(log)
try:
    k.anything
except ReferenceError as e:
    print(e)
t = None
try:
    p.v
except ReferenceError as e:
    print(e)
try:
    hash(p)
except TypeError as e:
    print(e)
p = q = k = None
x = y = None
end = 0
