def func(a):
    return a


class Oops(Exception):
    def __init__(self, code):
        super().__init__(code)
        self.code_value = code


class Plain:
    pass


names = ['calls_made', 'code_value', 'spare_thing', 'dynamic_one']
func.calls_made = 1
n1 = names[0]
func.calls_made += 1
err = Oops(5)
n2 = names[1]
err2 = Oops(6)
n3 = names[1]
setattr(func, names[3], 2)
n4 = names[3]
setattr(err, names[3], 2)
n5 = names[3]
d = func.__dict__
n6 = names[3]
e = err.__dict__
n7 = names[3]
err.spare_thing = 1
n8 = names[2]
p = Plain()
setattr(p, 'dynamic_one', 4)
n9 = names[3]
p2 = Plain()
p2.dynamic_one = 1
n10 = names[3]
del p2.dynamic_one
n11 = names[3]
del p, p2
n12 = names[3]
del func.dynamic_one
n13 = names[3]
del err, err2
n14 = names[1]
try:
    raise Oops(7)
except Oops as exc:
    exc.spare_thing = 3
    n15 = names[2]
n16 = names[2]
