# Operands of an operation that fails: which of them is dropped first, and what min and max hold for a key function.
class Part:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print('gone', self.name)

    def __ge__(self, other):
        return NotImplemented

    def __add__(self, other):
        return NotImplemented

    def __contains__(self, item):
        raise ValueError('no')

    def __getitem__(self, key):
        raise KeyError(key.name)


def attempt(action):
    try:
        action()
    except (TypeError, ValueError, KeyError) as error:
        print(type(error).__name__)


attempt(lambda: Part('a') >= Part('b'))
attempt(lambda: Part('c') + Part('d'))
attempt(lambda: Part('e') in Part('f'))
attempt(lambda: Part('g')[Part('k')])
try:
    Part('h') >= Part('i')
except TypeError:
    print('caught')


def second(pair):
    return pair[1]


pairs = [(1, 3), (2, 1)]
best = min(pairs, key=second)
worst = max(pairs[0], pairs[1], key=second)
fallback = ['nothing']
print(best, worst, min([], key=second, default=fallback))
