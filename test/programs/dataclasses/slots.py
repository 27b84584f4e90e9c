from dataclasses import dataclass, field


@dataclass(slots=True)
class Vector:
    dx: float
    dy: float = 0.5

    def length(self):
        total = self.dx + self.dy
        return total


@dataclass(slots=True, frozen=True)
class Fixed:
    items: list = field(default_factory=list)


vector = Vector(1.5)
print(vector, vector.length(), Vector.__slots__)
try:
    vector.other = 1
except AttributeError as error:
    print(type(error).__name__)
fixed = Fixed()
fixed.items.append(vector)
print(fixed)
try:
    fixed.items = []
except AttributeError as error:
    print(type(error).__name__)
del vector
print(len(fixed.items))
del fixed
