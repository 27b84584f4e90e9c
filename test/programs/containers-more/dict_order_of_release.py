class Loud:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print('free', self.name, len(d))


def entries(names):
    return {Loud(name): Loud(name.upper()) for name in names}


d = entries('abc')
d.clear()
d = entries('def')
d.popitem()
del d[next(iter(d))]
d.pop(next(iter(d)))
d['x'] = Loud('g')
d['x'] = Loud('h')
d.update(x=Loud('i'))
d |= {'x': Loud('j')}
d.setdefault('x', Loud('k'))
d.setdefault('y', Loud('l'))
d.pop('y')
d = entries('mn')
d = {}
print(d)
