import weakref
class Node:
    def __init__(self, name):
        self.name = name
cache = weakref.WeakValueDictionary()
a = Node(["node a"])
b = Node(["node b"])
cache["key a"] = a
cache["key b"] = b
print(len(cache), sorted(cache), "key a" in cache, cache["key a"] is a)
got = cache.get("key a")
got = None
a = None
print(len(cache), sorted(cache), cache.get("key a", "gone already"))
for k, v in cache.items():
    print(k, v.name)
v = None
c = cache.setdefault("key c", Node(["node c"]))
d = cache.pop("key b")
print(d is b, len(cache))
try:
    cache["missing key"]
except KeyError as e:
    print("KeyError", e)
b = None
d = None
c = None
print(len(cache))
cache = None
end = 0
