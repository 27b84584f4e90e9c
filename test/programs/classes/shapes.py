class Shape:
    def __init__(self, name):
        self.name = name
    def area(self):
        raise NotImplementedError
    def describe(self):
        return f"{self.name}: {self.area():.2f}"
class Circle(Shape):
    def __init__(self, r):
        super().__init__("a circle")
        self.r = r
    def area(self):
        return 3.14159 * self.r ** 2
class Square(Shape):
    def __init__(self, side):
        super().__init__("a square")
        self.side = side
    def area(self):
        return self.side * self.side
shapes = [Circle(1.5), Square(2.5)]
for s in shapes:
    text = s.describe()
    print(text)
total = sum(s.area() for s in shapes)
big = max(shapes, key=lambda s: s.area())
try:
    Shape("plain shape").area()
except NotImplementedError as e:
    err = type(e)
shapes = None
s = None
big = None
end = 0
