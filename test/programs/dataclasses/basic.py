from dataclasses import dataclass, field


@dataclass
class Point:
    across: int
    down: int = 1000


@dataclass
class Basket:
    owner: str
    items: list = field(default_factory=list)
    note: object = field(default=None, repr=False, compare=False)

    def add(self, item):
        self.items.append(item)
        return self


point = Point(5000)
other = Point(5000, 1000)
print(point, point == other, point is other)
basket = Basket('ann')
again = Basket('ann')
print(basket.items is again.items)
basket.add(point).add(other)
print(basket)
print(basket == again)
kept = basket.items
del basket
print(len(kept), again)
del kept
try:
    Point()
except TypeError as error:
    print(error)
point.down = 7
print(point.down, Point.down)
matched = Point(1, 2)
match matched:
    case Point(1, two):
        print('two', two)
