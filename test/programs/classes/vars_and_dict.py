class A:
    def __init__(self):
        self.vd_one = [1]
        self.vd_two = [2]
a = A()
d = vars(a)
d["vd_three"] = [3]
x = a.vd_three
a.__dict__["vd_one"] = x
y = a.__dict__.copy()
a.vd_two = None
n = len(a.__dict__)
a.__dict__ = {"vd_four": y}
z = a.vd_four
d = None
y = None
z = None
a = None
x = None
end = 0
