"""yield from an iterator written as a class: its send, throw and close are called with what the generator was given."""


class Meter:
    def __init__(self, name):
        self.name = name

    def __iter__(self):
        return self

    def __next__(self):
        return self.send(None)

    def send(self, value):
        return (self.name, value)

    def close(self):
        print('close', self.name)

    def throw(self, kind, *rest):
        print('throw', kind, rest)
        if kind is KeyError:
            raise StopIteration('done')
        return self.name


class Plain:
    def __iter__(self):
        return self

    def __next__(self):
        return 1


def measure(meter):
    result = yield from meter
    print('result', result)
    yield 'after'


def plain():
    try:
        yield from Plain()
    except ValueError as error:
        print('inside', error)
        yield 'caught'


def patient():
    try:
        yield 1
    except GeneratorExit:
        print('leaf')


def stubborn(leaf):
    try:
        yield from leaf
    except GeneratorExit as error:
        print('outer', error.args)
    yield 'still here'


meter = Meter('m')
g = measure(meter)
print(next(g))
print(g.send(5))
print(g.throw(ValueError))
print(g.throw(42))
print(g.throw(KeyError))
g.close()

g = measure(meter)
next(g)
g.close()

g = plain()
print(next(g))
try:
    g.throw(7)
except TypeError as error:
    print(error)
g = plain()
next(g)
print(g.throw(ValueError('v')))

leaf = patient()
g = stubborn(leaf)
next(g)
leaving = GeneratorExit('now')
print(g.throw(leaving))
del g
print(leaving.args)
