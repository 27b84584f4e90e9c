class Shape:
    def area(self):
        raise NotImplementedError("area of " + type(self).__name__)
    def describe(self):
        return f"{type(self).__name__} with area {self.area()}"
class Square(Shape):
    def __init__(self, side):
        self.side = side
    def area(self):
        return self.side ** 2
class Odd(Shape):
    pass
shapes = [Square(300), Odd(), Square(400)]
for s in shapes:
    try:
        print(s.describe())
    except NotImplementedError as e:
        print("error:", e)
total = sum(s.area() for s in shapes if isinstance(s, Square))
print(total)
big = max((s for s in shapes if hasattr(s, "side")), key=Square.area)
print(big.side)
shapes = None
s = None
big = None
end = 0
