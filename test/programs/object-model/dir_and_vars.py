class Base:
    shared = [1]
    def method(self):
        pass
class A(Base):
    def __init__(self):
        self.own = [2]
        self.more = 3000
    def __dir__(self):
        return ["custom name", "another"]
a = A()
print(dir(a))
print(vars(a))
print([n for n in dir(A) if not n.startswith("__")])
b = Base()
b.attr = 1
print([n for n in dir(b) if not n.startswith("__")])
d = vars(a)
d["added"] = [4]
x = a.added
d = None
a = None
x = None
try:
    vars(1000)
except TypeError as e:
    print(e)
b = None
end = 0
