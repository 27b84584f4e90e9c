import random
random.seed(7)
class Deck:
    def __init__(self):
        self.cards = [(r, s) for s in "SH" for r in range(1, 5)]
    def shuffle(self):
        random.shuffle(self.cards)
    def deal(self, n):
        return [self.cards.pop() for _ in range(n)]
d = Deck()
d.shuffle()
hand = d.deal(3)
print(hand, len(d.cards))
c = random.choice(hand)
print(c)
s = random.sample(d.cards, 2)
print(s)
w = random.choices(["red", "blue"], weights=[3, 1], k=5)
print(w)
m = [[random.randint(0, 9) for _ in range(3)] for _ in range(2)]
print(m, round(random.uniform(0, 1), 4))
def monte(n):
    return sum(random.random() ** 2 + random.random() ** 2 <= 1 for _ in range(n))
print(monte(30))
def walk(n):
    pos = 0
    for _ in range(n):
        pos += random.choice((-1, 1))
    return pos
print(walk(20), random.getrandbits(8), random.gauss(0, 1))
