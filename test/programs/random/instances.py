import random
from random import Random


class Card:
    def __init__(self, name):
        self.name = name

    def __repr__(self):
        return self.name

    def __del__(self):
        print("gone", self.name)


rng = Random(7)
other = random.Random(7)
print(rng.random() == other.random(), rng.randint(1, 100), other.randint(1, 100))
cards = [Card(n) for n in "abcd"]
hand = rng.sample(cards, 2)
print(hand)
one = rng.choice(cards)
print(one)
rng.shuffle(cards)
print(cards)
cards.pop()
picked = rng.choices(cards, k=3)
print(picked)
del one, hand, picked
cards.clear()
print("cleared")


class Loaded(Random):
    def random(self):
        return 0.25


loaded = Loaded()
print(loaded.random(), loaded.choice([10, 20, 30, 40]), loaded.uniform(0, 4))
numbers = [rng.randint(1000, 2000) for _ in range(3)]
print(numbers)
del rng
x = random.Random(1).random()
print(x)
