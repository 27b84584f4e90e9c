class A:
    def __init__(self):
        self.one = [1]
        self.two = [2]
a = A()
d = vars(a)
d["three"] = [3]
x = a.three
a.__dict__["one"] = x
y = a.__dict__.copy()
a.two = None
n = len(a.__dict__)
a.__dict__ = {"four": y}
z = a.four
d = None
y = None
z = None
a = None
x = None
end = 0
