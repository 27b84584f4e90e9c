import weakref
class Tagged(weakref.ref):
    def __init__(self, obj, callback=None, tag=None):
        super().__init__(obj, callback)
        self.tag = tag
    def __call__(self):
        obj = super().__call__()
        return None if obj is None else (obj, self.tag)
class Slotted(weakref.ref):
    __slots__ = ("tag",)
class T:
    pass
t = T()
r = weakref.ref(t)
s = weakref.ref(t)
g = Tagged(t, tag=["tag list"])
l = Slotted(t)
l.tag = "slot tag"
all_refs = weakref.getweakrefs(t)
print(r is s, len(all_refs), all_refs[0] is r, weakref.getweakrefcount(t), g()[1], l.tag)
all_refs = None
print(r == g, r == weakref.ref(T()), hash(r) == hash(t))
t = None
print(r(), g(), l(), r == s, r == g)
r = s = None
g = None
l = None
end = 0
