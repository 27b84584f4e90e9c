class AttrDict(dict):
    def __getattr__(self, name):
        try:
            return self[name]
        except KeyError:
            raise AttributeError(name) from None
    def __setattr__(self, name, value):
        self[name] = value
    def __delattr__(self, name):
        del self[name]
d = AttrDict(first=[1])
d.second = [2]
x = d.first
print(d, d["second"], hasattr(d, "third"), x)
del d.first
try:
    d.first
except AttributeError as e:
    print("missing", e)
d.update(third=[3])
print(d.third, sorted(d), len(d))
e = AttrDict(d)
print(e == d, type(e).__name__)
x = None
d = None
e = None
end = 0
