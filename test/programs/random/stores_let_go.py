log = []
class D:
    def __init__(self, n):
        self.n = n
    def __del__(self):
        log.append(self.n)
    def __repr__(self):
        return 'D'
class S:
    __slots__ = ('v',)
    def __init__(self, v):
        self.v = v
class H:
    def __init__(self, v):
        self.v = v
class O:
    def __init__(self, v):
        self.v = v
    def __setattr__(self, name, value):
        log.append(name)
        object.__setattr__(self, name, value)
class P:
    def __init__(self, v):
        self.v = v
    @property
    def v(self):
        return self.w
    @v.setter
    def v(self, value):
        log.append(value)
        self.w = value
def use(C, a):
    a.__init__(D('one'))
    if C is H:
        a.__dict__['z'] = 1
    a.__init__(D('two'))
    a.__init__(D('three'))
    a.__init__(4000)
    a.v = 5000
for C in (S, H, O, P):
    a = C(0)
    use(C, a)
import copy, gc
gc.collect()
print(gc.collect(), copy.copy([1]))


class Bound:
    def take(self, *values, last):
        return self


def call(owner):
    owner.take(*[D('listed')], last=[D('last')])
    Bound().take(*[D('temporary')], last=D('named'))


call(Bound())
print(log)
