# Typing forms that refuse what they are given, rounding modes of decimal, classes of modules, dates of an unknown day.
import decimal
import logging
import sys
from collections.abc import Iterable
from datetime import date, datetime, timedelta
from types import ModuleType
from typing import Generic, Literal, NewType, TypeVar

Element = TypeVar('Element')
Pairs = Iterable[Element] | bytes
numbers = Pairs[int]
print(numbers, numbers.__args__ == (Iterable[int], bytes))
Meters = NewType('Meters', float)
try:
    class Yards(Meters):
        pass
except TypeError as problem:
    print(problem)
try:
    class Twice(Generic[Element, Element]):
        pass
except TypeError as problem:
    print(problem)
print(Literal['a', 'b', 'a'], Literal[1] == Literal[True])
try:
    Literal[[1]] == Literal[[2]]
except TypeError as problem:
    print(problem)

context = decimal.getcontext()
context.traps[decimal.FloatOperation] = True
price = decimal.Decimal('2.345')
print(price == 2.5)
try:
    price < 2.5
except decimal.FloatOperation as problem:
    print('compared with a float')
context.rounding = decimal.ROUND_UP
print(round(price, 1))
try:
    decimal.Decimal('7e8888888888888888888')
except decimal.InvalidOperation:
    print('out of reach')
try:
    str.__len__()
except TypeError as problem:
    print(problem)


class Loud(ModuleType):
    def __repr__(self):
        return f'loud {self.__name__}'

    def louder(self):
        return super().__repr__()


sys.modules['__main__'].__class__ = Loud
print(type(sys.modules['__main__']).__name__)
other = Loud('other')
del other

today = date.today()
later = today.replace(year=2400) + timedelta(days=3)
gap = later - today
weeks = gap / 2
share = gap / timedelta(days=2)
week = today.isocalendar()
fields = today.timetuple()
moment = datetime.now().replace(microsecond=0)
joined = datetime.combine(moment.date(), moment.time())
is_after = joined < moment
del today, later, gap, weeks, share, week, fields, moment, joined, is_after


class Short(logging.Formatter):
    def format(self, record):
        return record.getMessage()


def write():
    handler = logging.FileHandler('messages.log', 'w')
    handler.setFormatter(Short())
    logger = logging.getLogger('shop')
    logger.addHandler(handler)
    logger.warning('%d left', 3)
    logger.removeHandler(handler)
    handler.close()


write()
