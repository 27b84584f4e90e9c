from enum import Enum


class Planet(Enum):
    MERCURY = (3.303, 2.4397)
    EARTH = (5.976, 6.37814)

    def __init__(self, mass, radius):
        self.mass = mass
        self.radius = radius

    @property
    def density(self):
        volume = self.radius ** 3
        return round(self.mass / volume, 5)

    @classmethod
    def heaviest(cls):
        best = None
        for planet in cls:
            if best is None or planet.mass > best.mass:
                best = planet
        return best


class Level(Enum):
    LOW = 'low'
    HIGH = 'high'

    @classmethod
    def _missing_(cls, value):
        text = value.lower()
        for member in cls:
            if member.value == text:
                return member
        return None

    def __str__(self):
        return self.value.title()


earth = Planet.EARTH
print(earth.density, earth.mass)
heavy = Planet.heaviest()
print(heavy is earth, heavy.value)
print(Level('HIGH') is Level.HIGH, str(Level.LOW), f'{Level.HIGH}')
try:
    Level('middle')
except ValueError as error:
    print(error)


class Shape(Enum):
    SQUARE = ['s']
    CIRCLE = ['c']
    BOX = SQUARE


print(Shape.BOX is Shape.SQUARE, Shape.BOX.name, len(Shape))
value = Shape.CIRCLE.value
print(Shape(['c']) is Shape.CIRCLE)
