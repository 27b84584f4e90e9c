def chain(*steps):
    def run(value):
        for step in steps:
            value = step(value)
        return value
    return run
def double(v):
    return v + v
class Add:
    def __init__(self, item):
        self.item = item
    def __call__(self, v):
        return v + [self.item]
extra = ["an extra"]
go = chain(double, Add(extra), lambda v: v[1:], list)
r = go([[1]])
s = go(r)
last = r[-1]
go = None
extra = None
r = s = None
last = None
end = 0
