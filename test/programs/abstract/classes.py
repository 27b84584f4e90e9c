from abc import ABC, abstractmethod, ABCMeta


class Shape(ABC):
    def __init__(self, name):
        self.name = name

    @abstractmethod
    def area(self):
        """The area."""

    @property
    @abstractmethod
    def sides(self):
        ...

    def describe(self):
        size = self.area()
        return f'{self.name}: {size}'


class Square(Shape):
    def __init__(self, edge):
        super().__init__('square')
        self.edge = edge

    def area(self):
        return self.edge ** 2

    @property
    def sides(self):
        return 4


class Partial(Shape):
    def area(self):
        return 0


try:
    Shape('x')
except TypeError as error:
    print(error)
try:
    Partial('y')
except TypeError as error:
    print(error)
square = Square(30)
print(square.describe(), square.sides)
print(isinstance(square, Shape), issubclass(Partial, Shape))
print(sorted(Shape.__abstractmethods__), Square.__abstractmethods__)


class Quacker(metaclass=ABCMeta):
    @classmethod
    def __subclasshook__(cls, other):
        if cls is Quacker:
            return hasattr(other, 'quack')
        return NotImplemented


class Duck:
    def quack(self):
        return 'quack'


print(isinstance(Duck(), Quacker), isinstance(square, Quacker))


@Shape.register
class Outside:
    pass


outside = Outside()
print(isinstance(outside, Shape), issubclass(Outside, Shape), type(Shape).__name__)
shapes = [square, Square(2)]
print(sum(shape.area() for shape in shapes))
del square
