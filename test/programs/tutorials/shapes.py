from abc import ABC, abstractmethod
from dataclasses import dataclass, field
from enum import Enum, auto
from typing import List, Optional
import math
import copy


class Color(Enum):
    RED = 1
    GREEN = auto()
    BLUE = auto()


class Shape(ABC):
    def __init__(self, color: Color):
        self.color = color

    @abstractmethod
    def area(self) -> float:
        ...

    def describe(self) -> str:
        return f"{self.color.name} {type(self).__name__} of area {self.area():.2f}"


class Circle(Shape):
    def __init__(self, r, color=Color.RED):
        super().__init__(color)
        self.r = r

    def area(self):
        return math.pi * self.r ** 2


class Square(Shape):
    def __init__(self, side, color=Color.BLUE):
        super().__init__(color)
        self.side = side

    def area(self):
        return self.side ** 2


try:
    Shape(Color.RED)
except TypeError as e:
    print("TypeError:", e)
shapes: List[Shape] = [Circle(1), Square(2)]
for s in shapes:
    print(s.describe())
print(sum(s.area() for s in shapes) > 7, Color(2), Color["BLUE"].value, list(Color))


@dataclass(order=True)
class Point:
    x: int
    y: int = 0
    tags: List[str] = field(default_factory=list, compare=False)

    def dist(self, other: "Point") -> float:
        return math.hypot(self.x - other.x, self.y - other.y)


p, q = Point(1, 2), Point(4, 6, ["far"])
print(p, q, p.dist(q), p < q, p == Point(1, 2), sorted([q, p])[0])
r = copy.copy(q)
s = copy.deepcopy(q)
r.tags.append("shared")
print(q.tags, s.tags, r is q)


@dataclass(frozen=True)
class Frozen:
    v: int


f = Frozen(3)
try:
    f.v = 4
except Exception as e:
    print(type(e).__name__, e)
print(hash(f) == hash(Frozen(3)), {f: 1}[Frozen(3)])


def find(items, pred) -> Optional[int]:
    for i, it in enumerate(items):
        if pred(it):
            return i
    return None


print(find([1, 5, 9], lambda v: v > 4), find([], bool), find.__annotations__)
