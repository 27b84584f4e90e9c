# Patterns that CPython refuses while it matches, objects that are copied by what they say of themselves, indented texts.
import copy
import string
import textwrap


class Listed:
    __match_args__ = ["a", "b"]


class Numbered:
    __match_args__ = (1, "b")


class Twice:
    __match_args__ = ("a", "a")
    a = 5


def attempt(subject):
    try:
        match subject:
            case Listed(0):
                print("listed")
            case Numbered(0):
                print("numbered")
            case Twice(5, 5):
                print("twice")
    except TypeError as error:
        print(error)


attempt(Listed())
attempt(Numbered())
attempt(Twice())


class Names:
    FIRST = "x"


try:
    match {"x": 1}:
        case {Names.FIRST: one, "x": two}:
            print(one, two)
except ValueError as error:
    print(error)


class Point:
    __match_args__ = ("x", "y")

    def __init__(self, x, y):
        self._pair = [x, y]

    @property
    def x(self):
        return [self._pair[0]]

    @property
    def y(self):
        return [self._pair[1]]


match Point(1, 2):
    case Point([first], y=[second]):
        print(first, second)


class Amount(int):
    def __new__(cls, value, *, unit):
        made = super().__new__(cls, value)
        made.unit = unit
        return made

    def __getnewargs_ex__(self):
        return (int(self),), {"unit": self.unit}


class Word(str):
    def __new__(cls, text, times):
        made = super().__new__(cls, text * times)
        made.text = text
        return made

    def __getnewargs__(self):
        return self.text, 2


class Named:
    def __reduce__(self):
        return "a global name"


amount = copy.copy(Amount(3, unit=["kg"]))
word = copy.deepcopy(Word("ab", 2))
named = Named()
print(amount, amount.unit, word, copy.copy(named) is named)
print(textwrap.indent("one\n\n two\n", "> ", lambda line: len(line) > 1), end="")
print(textwrap.indent("one\n\n two\n", "--"), end="")


class Shown:
    def __getattr__(self, name):
        return name + "!"


print(string.Formatter().format("{0.left}{0.right} {1[2]}", Shown(), "abc"))
print(round(1.25, 2 ** 70), round(-2.5, 400), round(7.5, -(2 ** 70)))
try:
    int("1", 2 ** 70)
except ValueError as error:
    print(error)
