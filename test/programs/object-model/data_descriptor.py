class Checked:
    def __init__(self):
        self.values = {}
    def __get__(self, obj, kind=None):
        if obj is None:
            return self
        if id(obj) not in self.values:
            raise AttributeError("not set yet")
        return self.values[id(obj)]
    def __set__(self, obj, value):
        if value is None:
            raise ValueError("no None here")
        self.values[id(obj)] = value
    def __delete__(self, obj):
        del self.values[id(obj)]
class C:
    attr = Checked()
c = C()
try:
    c.attr
except AttributeError as e:
    print(e)
data = [1]
c.attr = data
x = c.attr
try:
    c.attr = None
except ValueError as e:
    print(e)
c.__dict__["attr"] = "shadow value"
print(c.attr is data)
del c.attr
data = None
x = None
c = None
end = 0
