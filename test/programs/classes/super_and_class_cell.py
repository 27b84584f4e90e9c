class Base:
    def __init__(self, *args, **kw):
        self.args = args
        self.kw = kw
    @classmethod
    def build(cls, *args):
        return cls(*args)
class Child(Base):
    def __init__(self, a, **kw):
        super().__init__(a, [a], **kw)
        s = super()
        self.s = s
    @classmethod
    def build(cls, a):
        obj = super().build(a)
        return obj
    def me(self):
        return __class__
x = [1]
c = Child(x, k=x)
d = Child.build(x)
k = c.me()
s = c.s
c.s = None
d.s = None
s = None
args = c.args
c = None
d = None
args = None
k = None
end = 0
