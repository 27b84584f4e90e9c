import weakref
class A:
    def m(self):
        return self
def f():
    return [1]
rf = weakref.ref(f)
x = rf()()
a = A()
rm = weakref.ref(a.m)
dead = rm() is None
bound = a.m
rb = weakref.ref(bound)
y = rb()()
bound = None
gone = rb() is None
f = None
none = rf()
c = A
rc = weakref.ref(A)
k = rc()
y = None
try:
    weakref.ref([1])
except TypeError as e:
    print(e)
try:
    weakref.ref(1000)
except TypeError as e:
    print(e)
n = weakref.getweakrefcount(c)
end = 0
