"""Classes that derive from sequences and decline + or *: the sequence's own operation is not asked instead."""


class Closed(list):
    def __add__(self, other):
        return NotImplemented

    def __mul__(self, count):
        return NotImplemented


class Word(str):
    def __mul__(self, count):
        return NotImplemented


class Pair(tuple):
    def __add__(self, other):
        return Pair(tuple.__add__(self, other))


class Loose(list):
    def __iadd__(self, other):
        return NotImplemented


def told(run):
    try:
        return run()
    except TypeError as error:
        return str(error)


closed, word = Closed([1]), Word("a")
print(told(lambda: closed + [2]), told(lambda: closed * 2), told(lambda: 2 * closed), told(lambda: word * 2))
closed *= 2
pair = Pair((1,)) + (2,)
loose = Loose([1])
loose += [2]
print(closed, type(pair).__name__, pair * 2, loose, type(loose).__name__)
Closed.__rmul__ = lambda self, count: NotImplemented
print(told(lambda: 2 * closed))
del Closed.__mul__, Closed.__rmul__, Closed.__add__
print(closed * 2, 2 * closed, closed + [3])
