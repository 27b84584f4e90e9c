class Thing: pass
def gen():
    for t in [Thing()]:
        yield 1
def gen2():
    t = Thing()
    yield t
class P:
    def __init__(self, g):
        self.g = g
        next(g)
p = P(gen())
p = None
p = P(gen2())
p = None
class Q:
    def __init__(self, g):
        self.t = Thing()
        self.g = g
p = Q(None)
p = None
import re
def gen3():
    for m in re.finditer('a', 'aba'):
        yield m.group()
p = P(gen3())
p = None
class R:
    def __init__(self, g):
        self.g = g
        self.v = 0
        self.adv()
    def adv(self):
        self.v = next(self.g)
p = R(gen3())
p = None
from collections import namedtuple
Token = namedtuple('Token', 'kind value')
def gen4():
    for m in re.finditer('a', 'aba'):
        yield Token('x', m.group())
p = R(gen4())
p = None
p = R(gen4())
p.adv()
p = None
