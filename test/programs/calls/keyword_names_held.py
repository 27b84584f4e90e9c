class Bag:
    def __init__(self, **kw):
        for key, value in kw.items():
            setattr(self, key, value)
            key
b = Bag(bug_first=[1], bug_second=[2])
def show(*args, **kw):
    for k in kw:
        print(k)
        k
d = {'made'.upper() + str(len(b.__dict__)): [1]}
name = next(iter(d))
Bag(**d)
show(**d)
show(1, **d, other=2)
class P:
    def __call__(self, **kw):
        name
        return list(kw)
print(P()(**d), P()(bug_first=3))
import functools
part = functools.partial(show, 1, **d)
part()
part(fresh_name=3)
del d
name
class Q:
    def __new__(cls, **kw):
        name
        self = super().__new__(cls)
        k = next(iter(kw))
        k
        return self
    def __init__(self, **kw):
        k = next(iter(kw))
        k
Q(**{name: 1})
Q(bug_second=1)
show(**{name: 2})
import functools
d = {'made'.upper() + str(3): [1]}
name = next(iter(d))
value = d[name]
def show(a, **kw):
    name
    return kw
def plain(a, MADE3):
    name
    return MADE3
part = functools.partial(show, 1, **d)
other = functools.partial(plain, 1, **d)
name
part()
other()
part(second=1)
name
m = functools.partialmethod
class A:
    f = m(show, **d)
A().f()
name
