def init(self, v):
    self.v = v
def double(self):
    return self.v + self.v
ns = {"__init__": init, "double": double, "shared": [1], "__doc__": "A made class."}
Made = type("Made", (), ns)
m = Made([2])
d = m.double()
print(Made.__name__, Made.__doc__, d, Made.__module__, Made.shared is ns["shared"])
Sub = type("Sub", (Made,), {})
s = Sub([3])
print(isinstance(s, Made), s.double(), type(s).__name__)
for bad in ((1, (), {}), ("X", [], {}), ("X", (), [])):
    try:
        type(*bad)
    except TypeError as e:
        print(e)
try:
    type("A", (), {}, 5)
except TypeError as e:
    print(e)
ns = None
m = s = d = None
Made.shared = None
bad = None
end = 0
