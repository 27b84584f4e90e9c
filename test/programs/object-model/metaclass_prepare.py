class Recorder(dict):
    def __init__(self):
        super().__init__()
        self.order = []
    def __setitem__(self, key, value):
        self.order.append(key)
        super().__setitem__(key, value)
class Meta(type):
    @classmethod
    def __prepare__(mcls, name, bases, **kw):
        return Recorder()
    def __new__(mcls, name, bases, ns, **kw):
        cls = super().__new__(mcls, name, bases, dict(ns))
        cls.members = [k for k in ns.order if not k.startswith("__")]
        return cls
class A(metaclass=Meta):
    first = [1]
    second = [2]
    def third(self):
        return self.first
print(A.members)
a = A()
v = a.third()
a = None
A.first = None
v = None
end = 0
