class Temp:
    def __init__(self, c):
        self._c = c
        self.log = []
    @property
    def c(self):
        return self._c
    @c.setter
    def c(self, v):
        self.log.append(v)
        self._c = v
    @c.deleter
    def c(self):
        self._c = None
    @property
    def pair(self):
        p = (self._c, self)
        return p
t = Temp([1])
x = t.c
t.c = [2]
t.c = x
p = t.pair
p = None
del t.c
prop = Temp.c
get = prop.fget
y = get(t)
try:
    t.pair = 1
except AttributeError as e:
    print(type(e).__name__)
t = None
prop = get = None
x = None
end = 0
