class Default(dict):
    def __missing__(self, key):
        print('missing', key)
        self[key] = value = []
        return value


class Shouting(dict):
    def __getitem__(self, key):
        return 'shouted'

    def __setitem__(self, key, value):
        super().__setitem__(key, value * 2)

    def __contains__(self, key):
        return True


class Mapping:
    def keys(self):
        return iter(['p', 'q'])

    def __getitem__(self, key):
        return key * 3


d = Default(a=1)
d['b'].append(2)
d['b'].append(3)
print(d, d.get('z'), 'z' in d, len(d), isinstance(d, dict), type(d.copy()).__name__, type(d | {}).__name__)
s = Shouting({'x': 1})
s['y'] = 'ab'
s.update(z='q')
print(s['nothing'], dict(s), {**s}, s.get('x'), list(s.items()), 'none' in s, s.pop('y'))
print(dict(Mapping()), {**Mapping()}, dict(Mapping(), r=1))
m = {}
m.update(Mapping())
print(m, Default.fromkeys('ab', 0), type(Default.fromkeys('a')).__name__, repr(d))
d.note = 'kept'
print(d.note, d.__dict__)
element = object()
d['e'] = element
d.e = element
d.__dict__['f'] = element
del d['e']
del d
print(dict([('a', 1)], b=2), dict({'a': 1}, a=2), dict(zip('ab', [1, 2])), {'a': 1} == {'a': 1.0}, {} != {1: 2})
for bad in (5, [5], [(1, 2, 3)]):
    try:
        dict(bad)
    except (TypeError, ValueError) as error:
        print(type(error).__name__)
nested = {'self': None}
nested['self'] = nested
print(nested, {1: [nested]})
