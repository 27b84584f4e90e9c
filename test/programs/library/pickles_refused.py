import pickle


def numbers():
    yield 1


class Holder:
    def __init__(self, thing):
        self.thing = thing


class Refuses:
    def __reduce_ex__(self, protocol):
        raise ValueError('refused')


def attempt(thing, protocol):
    try:
        pickle.dumps(thing, protocol)
    except (TypeError, AttributeError, pickle.PicklingError, ValueError) as error:
        print(type(error).__name__)
    print('done')


for protocol in (0, 1, 2, 5):
    g = numbers()
    attempt(g, protocol)
    attempt([g], protocol)
    attempt({'k': g}, protocol)
    attempt((g, 1), protocol)
    attempt(Holder(g), protocol)
    attempt(lambda: 1, protocol)
    attempt(Refuses(), protocol)
g = numbers()
for protocol in (0, 1, 2):
    try:
        pickle.dumps(g, protocol)
    except TypeError as error:
        print(error)
    print('next')
try:
    pickle.dumps(g, 0)
except TypeError as error:
    kept = error
print(kept)
