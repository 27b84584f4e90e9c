from collections import namedtuple
word = "blue"
w2 = "green"
Color = namedtuple("Color", "red green blue")
x = 1
C2 = namedtuple("C2", ["blue"], defaults=[1])
x = 2
import asyncio
from contextlib import aclosing
from enum import Enum
from functools import singledispatchmethod
import math


async def numbers():
    for i in range(3):
        yield i


async def main():
    async with aclosing(numbers()) as values:
        async for value in values:
            if value == 1:
                break
    try:
        async for value in numbers():
            if value == 2:
                break
    finally:
        print("end", value)


asyncio.run(main())
print(hasattr(math, "sumprod"), hasattr(math, "fma"), hasattr(math, "no_such_function"))


class Level(Enum):
    names = vars()
    LOW = 1


class Printer:
    @singledispatchmethod
    def show(self, value):
        return "?"

    @show.register
    def _(self, value: int):
        return "int %d" % value


first = Printer()
bound = first.show
print(bound(3), first.show("x"), Printer.show(first, 2.5))
del bound
print(first.show(4))
