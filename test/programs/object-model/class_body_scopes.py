x = [1]
class Outer:
    x = [2]
    y = x
    class Inner:
        z = x
        def get(self):
            return x
    def method(self, v=y):
        return v
    items = [i for i in range(2)]
    pair = (lambda self: self.x)
    for n in items:
        last = n
    del n
o = Outer()
i = Outer.Inner()
print(Outer.y, Outer.Inner.z, i.get(), o.method(), o.pair(), Outer.last, hasattr(Outer, "n"))
print(Outer.Inner.__qualname__, Outer.method.__qualname__)
def factory(v):
    class Local:
        value = v
        def get(self):
            return v, Local
    return Local
L = factory([3])
r = L().get()
print(L.__qualname__, r[0], r[1] is L)
o = i = None
L = None
r = None
x = None
Outer.x = None
end = 0
