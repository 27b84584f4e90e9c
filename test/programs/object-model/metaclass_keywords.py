class Meta(type):
    def __new__(mcls, name, bases, ns, *, flag=None, extra=()):
        cls = super().__new__(mcls, name, bases, ns)
        cls.flag = flag
        return cls
    def __init__(cls, name, bases, ns, *, flag=None, extra=()):
        super().__init__(name, bases, ns)
        cls.extra = extra
value = [1, 2]
class A(metaclass=Meta, flag=value, extra=(value, 3)):
    pass
class B(A, flag="other value"):
    pass
print(A.flag is value, B.flag, A.extra, B.extra)
A.flag = None
A.extra = None
value = None
end = 0
