"""The order in which `min`, `max` and `sorted` let go of what a key function gave them."""


class Rank:
    def __init__(self, number):
        self.number = number

    def __lt__(self, other):
        if self.number == 9:
            raise ValueError('nine')
        return self.number < other.number

    __gt__ = lambda self, other: other < self

    def __del__(self):
        print('rank', self.number, end=' ')


class Item:
    def __init__(self, number):
        self.number = number

    def __del__(self):
        print('item', self.number, end=' ')


def rank(item):
    if item.number == 8:
        raise KeyError(8)
    return Rank(item.number)


def items(*numbers):
    for number in numbers:
        yield Item(number)


for numbers in ((3, 1, 2), (1, 3, 2), (1,), (2, 1, 8, 3), (2, 3, 9), (9, 3, 2), ()):
    for function in (min, max, sorted, lambda found, key: sorted(found, key=key, reverse=True)):
        try:
            found = function(items(*numbers), key=rank)
            print('found')
            found = None
        except (ValueError, KeyError) as error:
            print('error', error)
        print()
