class A:
    kind = ["a class attribute"]
    def __init__(self):
        self.v = [1]
a = A()
x = getattr(a, "v")
y = getattr(a, "kind")
z = getattr(a, "no_such_attr", x)
has = hasattr(a, "v")
hasnt = hasattr(a, "no_such_attr")
setattr(a, "w", z)
setattr(A, "extra", [2])
e = a.extra
delattr(a, "v")
m = getattr(a, "__class__")
names = [n for n in dir(a) if not n.startswith("_")]
print(names)
try:
    getattr(a, "v")
except AttributeError as err:
    print(err)
x = y = z = None
a = None
e = None
m = None
end = 0
