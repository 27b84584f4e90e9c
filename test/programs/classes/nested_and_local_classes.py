def make(v):
    class Local:
        held = v
        def get(self):
            return v, self.held
    return Local
import gc
A = make([1])
B = make([2])
a = A()
r = a.get()
class Outer:
    class Inner:
        tag = [3]
    inst = Inner()
x = Outer.Inner.tag
y = Outer.inst
del A
a = None
gc.collect()
B = r = None
gc.collect()
Outer = None
end = 0
