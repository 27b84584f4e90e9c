from enum import Flag, IntFlag, IntEnum, StrEnum, auto, unique, Enum


class Permission(Flag):
    READ = auto()
    WRITE = auto()
    RUN = auto()


both = Permission.READ | Permission.WRITE
print(both, both.value, Permission.READ in both)
print(both & Permission.READ, both ^ Permission.READ, bool(both & Permission.RUN))
print(list(both), ~both)
same = Permission.WRITE | Permission.READ
print(same is both)
none = Permission(0)
print(bool(none), none.value)


class Size(IntEnum):
    SMALL = 1
    LARGE = 1000


print(Size.SMALL < Size.LARGE, Size.LARGE + 1, sorted([Size.LARGE, Size.SMALL]))
print(repr(Size.SMALL), f'{Size.LARGE}', Size(1000) is Size.LARGE)


class Word(StrEnum):
    HELLO = auto()
    BYE = 'goodbye'


print(Word.HELLO, Word.BYE.upper(), Word('goodbye') is Word.BYE, Word.HELLO == 'hello')


class Mode(IntFlag):
    ONE = 1
    TWO = 2


print(repr(Mode.ONE | Mode.TWO), Mode.ONE | 4, Mode(3) is (Mode.ONE | Mode.TWO))
try:
    @unique
    class Twice(Enum):
        A = 1
        B = 1
except ValueError as error:
    print(error)
Animal = Enum('Animal', ['CAT', 'DOG'])
print(Animal.CAT, list(Animal))
