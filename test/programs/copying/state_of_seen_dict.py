import copy


class Point:
    pass


p = Point()
d = p.__dict__
print(p.__reduce_ex__(4)[2] is None)
state = p.__getstate__()
print(state is None)
q = copy.copy(p)
print(q.__dict__)
p.x = [1]
p.__dict__.clear()
print(p.__reduce_ex__(4)[2] is None)
