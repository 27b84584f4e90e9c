from dataclasses import dataclass, field, InitVar
from typing import ClassVar


@dataclass
class Rectangle:
    width: float
    height: float
    scale: InitVar[int] = 1
    count: ClassVar[int] = 0
    area: float = field(init=False)
    parts: list = field(init=False, default_factory=list)

    def __post_init__(self, scale):
        self.area = self.width * self.height * scale
        self.parts.append(self)
        Rectangle.count += 1


@dataclass
class Holder:
    value: list

    def __post_init__(self):
        inner = self.value
        self.size = len(inner)


shape = Rectangle(3.0, 4.0, 2)
print(shape.area, Rectangle.count, len(shape.parts))
shape.parts.clear()
payload = ['p']
holder = Holder(payload)
print(holder.size, holder)
holder2 = Holder(value=payload)
print(holder == holder2)
del holder, holder2, shape
print(payload)


def factory():
    made = ['made']
    return made


@dataclass
class Made:
    content: list = field(default_factory=factory)


first = Made()
second = Made(payload)
print(first, second)
