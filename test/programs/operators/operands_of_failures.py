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
worst = max(*pairs, key=second)
fallback = ['nothing']
print(best, worst, min([], key=second, default=fallback))


attempt(lambda: isinstance(Part('j'), Part('k')))
attempt(lambda: print(*[Part('l')], **{Part('m'): 1}))
attempt(lambda: dict([(1, 2), Part('n')]))
try:
    ''.join([Part('o'), Part('p')])
except TypeError:
    print('not joined')
try:
    print(Part('q'), Part('r')(), Part('never'))
except TypeError:
    print('not called')
try:
    {'first': Part('s'), 'second': {}['missing']}
except KeyError:
    print('no dict')
