import sys


class Card:
    def __init__(self, rank):
        self.rank = rank

    def __lt__(self, other):
        trail.append((self.rank, other.rank, sys.getrefcount(self), sys.getrefcount(other)))
        return self.rank < other.rank


trail = []
cards = [Card(rank) for rank in (5, 2, 8, 1, 9, 3)]
cards.sort()
print([card.rank for card in cards], trail)
trail.clear()
cards.sort(reverse=True)
print([card.rank for card in cards], trail)


def key(card):
    seen.append((sys.getrefcount(card), len(cards)))
    return [card.rank % 3]


seen = []
cards.sort(key=key)
print([card.rank for card in cards], seen)
cards.sort(key=lambda card: -card.rank)
print([card.rank for card in cards])
again = sorted(cards, key=lambda card: str(card.rank), reverse=True)
print([card.rank for card in again])


def meddle(card):
    cards.append(card)
    return card.rank


try:
    cards.sort(key=meddle)
except ValueError as error:
    print(error, len(cards))


def fail(card):
    if card.rank == 5:
        raise KeyError(card.rank)
    return card.rank


try:
    cards.sort(key=fail)
except KeyError as error:
    print(repr(error), [card.rank for card in cards])
mixed = [3, 'a', 1]
try:
    mixed.sort()
except TypeError as error:
    print(error, mixed)
words = ['pear', 'Fig', 'apple', 'fig', 'kiwi']
words.sort(key=str.lower)
print(words, sorted(words), sorted([(2, 'b'), (1, 'z'), (2, 'a')]))
print(sorted([3.5, 1, 2.25, True, -7], reverse=1), sorted([[2], [1, 5], [1]]))
