def mark(cls):
    cls.marks = [cls.__name__]
    return cls
def replace(cls):
    return [cls]
@mark
class A:
    pass
@replace
@mark
class B:
    pass
class Deco:
    def __init__(self, fn):
        self.fn = fn
        self.seen = []
    def __call__(self, v):
        self.seen.append(v)
        return self.fn(v)
@Deco
def f(v):
    return [v]
x = [1]
r = f(x)
s = f(r)
m = A.marks
b = B[0]()
f.seen.clear()
f = None
B = None
b = None
end = 0
