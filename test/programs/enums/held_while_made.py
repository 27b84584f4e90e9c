import enum
import sys


class Value:
    def __init__(self, number):
        self.number = number

    def __hash__(self):
        print('hash', sys.getrefcount(self))
        return hash(self.number)

    def __eq__(self, other):
        print('eq', sys.getrefcount(self))
        return isinstance(other, Value) and self.number == other.number

    def __repr__(self):
        print('repr', sys.getrefcount(self))
        return 'Value(%d)' % self.number


class Loose:
    __hash__ = None

    def __init__(self, number):
        self.number = number

    def __eq__(self, other):
        print('loose', sys.getrefcount(self))
        return isinstance(other, Loose) and self.number == other.number


one = Value(1)
two = Value(2)


class Plain(enum.Enum):
    ONE = one
    TWO = two
    ALSO = Value(1)

    def method(self):
        return self.name

    @classmethod
    def _missing_(cls, value):
        print('missing', sys.getrefcount(value), sys.getrefcount(cls) > 1)
        if value == 3:
            return cls.ONE
        if value == 4:
            raise KeyError(value)
        if value == 5:
            return 7
        return None


print(Plain(two).name, Plain.ALSO is Plain.ONE, Plain.ONE.method())
print(Plain(Value(2)))
print(Plain(3))
for wrong in (4, 5, 6, Value(9)):
    try:
        Plain(wrong)
    except (ValueError, KeyError, TypeError) as error:
        print(type(error).__name__, error, type(error.__context__).__name__)
print(two in [member.value for member in Plain], Plain.TWO in Plain, list(Plain), Plain['TWO'])
loose = Loose(1)


class Unhashable(enum.Enum):
    ONE = loose
    TWO = Loose(2)
    SAME = Loose(1)


print(Unhashable(loose), Unhashable(Loose(2)), Unhashable.SAME is Unhashable.ONE)
try:
    print(Loose(3) in Unhashable)
except TypeError as error:
    print('TypeError')
try:
    Unhashable(Loose(3))
except ValueError as error:
    print('ValueError')


class Made(enum.Enum):
    def __new__(cls, label, weight):
        made = object.__new__(cls)
        print('new', label, sys.getrefcount(weight))
        made._value_ = label
        made.weight = weight
        return made

    def __init__(self, label, weight):
        print('init', self._value_, sys.getrefcount(weight), sys.getrefcount(self))

    LIGHT = 'light', one
    HEAVY = 'heavy', two


print(Made('light').weight is one, Made.HEAVY.weight is two)


class Number(int, enum.Enum):
    def __init__(self, *args):
        print('number', args, sys.getrefcount(self))

    FIRST = 1
    SECOND = '12', 3


print(Number.SECOND + 1, Number.SECOND.value)


class Pair(tuple, enum.Enum):
    A = (1, 2)
    B = (2, 3)


print(Pair.A[1], Pair.B.value == (2, 3))


class Text(str):
    def __new__(cls, text):
        print('text', text)
        return super().__new__(cls, text)

    def __repr__(self):
        return 'T' + super().__repr__()


class Texts(Text, enum.Enum):
    A = 'a'
    B = 'b'


print(repr(Texts.A), Texts.B == 'b', Texts('a').value)


class Numbered(enum.Enum):
    @staticmethod
    def _generate_next_value_(name, start, count, last_values):
        print('next', name, start, count, last_values, sys.getrefcount(last_values))
        return Value(count)

    A = enum.auto()
    B = enum.auto()
    C = enum.auto()


print([member.value for member in Numbered])
print(Plain, Number, repr(Plain.ONE) is not None, dir(Plain)[:3], len(Plain), list(reversed(Plain))[0].name)
print(Plain.__members__.keys(), bool(Plain), Plain.TWO.value is two)


class Failing(Value):
    def __hash__(self):
        raise ValueError(self.number)


try:
    class Bad(enum.Enum):
        A = one
        B = Failing(2)
except ValueError as error:
    print(error)
    kept = error
except RuntimeError as error:
    print(error)
    kept = error
trace = kept.__traceback__
while trace is not None:
    print(trace.tb_frame.f_code.co_name)
    trace = trace.tb_next
del kept, trace
