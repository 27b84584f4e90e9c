class Temp:
    def __init__(self, c):
        self._c = c
    @property
    def celsius(self):
        "The temperature."
        return self._c
    @celsius.setter
    def celsius(self, value):
        if value[0] < -273:
            raise ValueError("too cold")
        self._c = value
    @celsius.deleter
    def celsius(self):
        self._c = None
    kelvin = property(lambda self: self._c[0] + 273)
t = Temp([10])
a = t.celsius
t.celsius = [20]
print(t.celsius, t.kelvin, Temp.celsius.__doc__, Temp.celsius.fget.__name__)
try:
    t.celsius = [-300]
except ValueError as e:
    print(e)
try:
    t.kelvin = 1
except AttributeError as e:
    print(e)
del t.celsius
print(t._c)
class Sub(Temp):
    @Temp.celsius.getter
    def celsius(self):
        return ["sub", self._c]
s = Sub([5])
print(s.celsius)
s.celsius = [6]
print(s.celsius)
t = None
a = None
s = None
end = 0
