import weakref
class WithDict:
    __slots__ = ("x", "__dict__")
class WithWeak:
    __slots__ = ("x", "__weakref__")
class Neither:
    __slots__ = "single"
w = WithDict()
w.x = [1]
w.y = [2]
print(w.__dict__)
k = WithWeak()
r = weakref.ref(k)
print(r() is k)
n = Neither()
n.single = [3]
for bad in (n, w):
    try:
        weakref.ref(bad)
    except TypeError as e:
        print(e)
k = None
print(r())
try:
    class Bad:
        __slots__ = ("x",)
        x = 1
except ValueError as e:
    print(e)
w = n = bad = None
end = 0
