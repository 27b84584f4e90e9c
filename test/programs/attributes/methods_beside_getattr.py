class Lenient:
    def __getattr__(self, name):
        return name

    def pair(self, first, second):
        return first, second


class Strict:
    def __init__(self, size):
        self.size = size

    def __getattr__(self, name):
        raise AttributeError(name)

    def keep(self, other):
        self.other = other
        return other


class Both(Strict):
    def __getattribute__(self, name):
        return super().__getattribute__(name)

    def later(self):
        return self.size


def use(items):
    lenient = Lenient()
    items.insert(0, lenient.pair(1, lenient))
    return lenient.nothing


def check(items):
    strict = Strict(len(items))
    strict.keep(items)
    both = Both(5)
    both.later()
    both.keep(strict)
    try:
        strict.missing()
    except AttributeError as problem:
        items.append(str(problem))
    return strict


found = []
for turn in range(4):
    print(use(found))
    last = check(found)
    last.pair = lambda *all: all
    print(last.pair(turn))
print(len(found))
