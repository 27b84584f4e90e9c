import sys
from collections import namedtuple


def show(call):
    try:
        print(repr(call()))
    except Exception as error:
        trace, names = error.__traceback__, []
        while trace:
            names.append(trace.tb_frame.f_code.co_name)
            trace = trace.tb_next
        print(type(error).__name__, error, names)


class Item:
    def __init__(self, key):
        self.key = key

    def __repr__(self):
        held = sys.getrefcount(self)
        return f'I{self.key}'

    def __str__(self):
        held = sys.getrefcount(self)
        return self.key

    def __del__(self):
        gone = self.key


class Items:
    def __init__(self, *keys):
        self.keys = keys

    def __iter__(self):
        held = sys.getrefcount(self)
        for key in self.keys:
            yield Item(key)

    def __len__(self):
        held = sys.getrefcount(self)
        return len(self.keys)


for arguments, keywords in ((('P', 'x y'), {}), (('P', 'x, y,z'), {}), (('P', ['x', 'y']), {'defaults': (1,)}), (('P', ''), {}), (('P', 'x'), {'module': 'mine'}),
                            (('P', Items('x', 'y')), {'defaults': Items('d')}), (('P', Items('x', 'class', '_z', 'x', '1')), {'rename': True}), (('P', 'x'), {'defaults': [1, 2]}),
                            (('P', 'x x'), {}), (('P', '_x'), {}), (('P', '_0'), {}), (('P', 'class'), {}), (('class', 'x'), {}), (('1', 'x'), {}), (('P', '1x'), {}), ((Item('P'), 'x'), {}), (('P', 5), {}), (('P', 'a b c'), {'defaults': None})):
    def make():
        made = namedtuple(*arguments, **keywords)
        return made.__name__, made._fields, made._field_defaults, made.__doc__, made.__module__, made.__match_args__, made.__slots__, made.__new__.__defaults__, made.__new__.__name__, made.__new__.__qualname__, made._make.__func__.__qualname__, made._replace.__doc__, made._make.__doc__
    show(make)
P = namedtuple('P', 'x y', defaults=[Item('d')])
p = P(Item('a'), Item('b'))
show(lambda: p)
show(lambda: (p.x, p[1], P(Item('c')), P(x=Item('e'), y=3), p._asdict(), p._replace(x=Item('f')), tuple(p), p.__getnewargs__()))
show(lambda: P._make(Items('1', '2')))
show(lambda: P._make(Items('1', '2', '3')))
show(lambda: P())
show(lambda: P(1, 2, 3))
show(lambda: P(1, z=3))
show(lambda: p._replace(z=Item('q')))
show(lambda: p._replace(x=1, z=Item('q'), w=2))
if hasattr(p, '__replace__'):
    show(lambda: p.__replace__(x=Item('g')))
show(lambda: (P.x.__doc__, P.y.__doc__, P.__repr__.__doc__, P._asdict.__doc__, P.__getnewargs__.__doc__, P.__new__.__doc__))
One = namedtuple('One', 'x')
show(lambda: One(Item('z')))


class Sub(P):
    def __repr__(self):
        held = sys.getrefcount(self)
        return super().__repr__()

    @property
    def z(self):
        held = sys.getrefcount(self)
        return self.x


s = Sub(Item('s'), 5)
show(lambda: (s, s.z, s._replace(y=4), type(s._replace(y=4)), Sub._make([1, 2])))
