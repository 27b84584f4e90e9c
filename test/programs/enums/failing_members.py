from enum import Enum


class Unique(Enum):
    def __init__(self, *args):
        kind = self.__class__
        if any(self.value == other.value for other in kind):
            raise ValueError("taken twice", self.name)


try:
    class Colour(Unique):
        red = 1
        rot = 1
except ValueError as error:
    print(error, error.args, error.__context__, error.__cause__)
    kept = error


class Point(Enum):
    def __init__(self, x, y):
        self.x = x


try:
    class Points(Point):
        A = 1, 2
        B = 3
except TypeError as error:
    print(error)
frames = []
trace = kept.__traceback__
while trace:
    frames.append(trace.tb_frame.f_code.co_name)
    trace = trace.tb_next
print(frames)
del trace, kept


def make(kind: type[Enum], *others: type[int] | None) -> type:
    return kind


print(make.__annotations__["kind"].__args__ == (Enum,), type[int].__origin__ is type)
alias = type[Enum]
