class Loud:
    def __init__(self, name):
        self.name = name

    def __eq__(self, other):
        print("eq", self.name)
        return isinstance(other, Loud) and other.name == self.name

    def __getattr__(self, attribute):
        print("getattr", attribute)
        if attribute == "extra":
            return [self.name]
        raise AttributeError(attribute)


class Space:
    ONE = Loud("one")
    TWO = Loud("two")


def find(v):
    match v:
        case Space.ONE:
            return 1
        case Space.TWO:
            return 2
        case Loud(extra=[n], missing=_):
            return n
        case Loud(extra=e):
            return e
    return 0


print(find(Loud("two")))
three = Loud("three")
print(find(three))
class Meta(type):
    def __instancecheck__(cls, obj):
        print("instancecheck")
        return obj == [1]
class Odd(metaclass=Meta):
    pass
match [1]:
    case Odd() as o:
        print("odd", o)
match [2]:
    case Odd():
        print("odd")
    case _:
        print("not odd")
def guarded(v, log):
    match v:
        case [a, b] if log.append(a):
            return "never"
        case [a, b] if not log.append(b):
            return a
log = []
print(guarded([three, [1]], log) is three, len(log))
del log, three
