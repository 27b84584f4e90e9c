class Bag:
    def __init__(self, **kw):
        for key, value in kw.items():
            setattr(self, key, value)
    def __getattr__(self, name):
        if name.startswith("get_"):
            field = name[4:]
            return lambda: getattr(self, field)
        raise AttributeError(f"no {name} in bag")
b = Bag(bag_first=[1], bag_second=[2])
g = b.get_bag_first
v = g()
print(v, b.get_bag_second())
for suffix in ("bag_first", "gamma_ray"):
    try:
        print(getattr(b, "get_" + suffix)())
    except AttributeError as e:
        print(e)
names = [n for n in vars(b)]
print(names)
for n in ("made one", "made_two"):
    setattr(b, n, [n])
print(getattr(b, "made one"), hasattr(b, "made_two"), sorted(vars(b)))
g = v = None
b = None
names = None
end = 0
