class Default(dict):
    def __init__(self, factory):
        super().__init__()
        self.factory = factory
    def __missing__(self, key):
        self[key] = value = self.factory()
        return value
d = Default(list)
d["first key"].append(1)
d["first key"].append(2)
v = d["second key"]
print(d, d.get("third key"), "third key" in d)
class Upper(dict):
    def __missing__(self, key):
        raise KeyError("lost " + key)
u = Upper(known=[1])
try:
    u["unknown"]
except KeyError as e:
    print(e)
print("%(known)s" % u)
v = None
d = None
u = None
end = 0
