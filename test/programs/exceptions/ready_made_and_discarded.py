class Bad:
    def __init__(self, error):
        self.error = error

    def __getattr__(self, name):
        raise self.error

    def __eq__(self, other):
        raise self.error

    def __iter__(self):
        return self

    def __next__(self):
        raise self.error


stop = StopIteration(3)
missing = AttributeError('none')
index = IndexError('out')
key = KeyError('k')


class Seq:
    def __getitem__(self, i):
        raise index


class Map(dict):
    def __missing__(self, k):
        raise key


b = Bad(missing)
print(hasattr(b, 'x'))
print(missing.__traceback__ is None)
print(getattr(b, 'y', 3))
print(missing.__traceback__ is None)
it = Bad(stop)
print(list(it))
print(stop.__traceback__ is None)
for x in it:
    pass
print(stop.__traceback__ is None)
print(next(it, None))
print(stop.__traceback__ is None)
print(list(Seq()))
print(index.__traceback__ is None)
for x in Seq():
    pass
print(index.__traceback__ is None)
print(3 in Seq())
print(index.__traceback__ is None)
try:
    Map()['q']
except KeyError:
    pass
print(key.__traceback__ is None)
del b, it
