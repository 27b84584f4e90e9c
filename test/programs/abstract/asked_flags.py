import sys
import abc
from abc import ABC, ABCMeta, abstractmethod, update_abstractmethods


class Flag:
    def __init__(self, name):
        self.name = name

    @property
    def __isabstractmethod__(self):
        held = sys.getrefcount(self)
        return self.name == 'yes'


class Base(ABC):
    first = Flag('yes')
    second = Flag('no')

    @abstractmethod
    def third(self):
        return 3

    @abc.abstractclassmethod
    def fourth(cls):
        return 4

    @abc.abstractstaticmethod
    def fifth():
        return 5

    @abc.abstractproperty
    def sixth(self):
        return 6


print(sorted(Base.__abstractmethods__))


class Next(Base):
    first = None

    def third(self):
        return super().third()


print(sorted(Next.__abstractmethods__), Next.fourth(), Next.fifth())
Next.fourth = Next.fifth = Next.sixth = 1
print(update_abstractmethods(Next) is Next, sorted(Next.__abstractmethods__))
print(Next().third())
Next.later = Flag('yes')
update_abstractmethods(Next)
print(sorted(Next.__abstractmethods__), update_abstractmethods(int))
