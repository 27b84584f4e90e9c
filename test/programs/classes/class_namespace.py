base = [1]
class A:
    first = base
    second = [first, first]
    third = [base for i in range(2)]
    for item in second:
        last = item
    def method(self, v=first):
        return v
    del item
    if True:
        cond = second
d = A.second
x = A().method()
keys = [k for k in vars(A) if not k.startswith("__")]
print(keys)
A.first = None
A.second = None
A = None
d = None
x = None
base = None
end = 0
