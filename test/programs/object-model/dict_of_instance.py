class A:
    pass
a = A()
a.first = [1]
d = a.__dict__
d["second"] = [2]
x = a.second
del a.first
print(d, sorted(vars(a)))
a.__dict__ = {"third": [3]}
print(d, a.third)
a.__dict__.update(fourth=[4])
for k, v in a.__dict__.items():
    print(k, v)
try:
    a.__dict__ = [1]
except TypeError as e:
    print(e)
keys = list(a.__dict__)
print(keys, a.__dict__.pop("third"), hasattr(a, "third"))
d = None
x = None
a = None
v = None
keys = None
end = 0
