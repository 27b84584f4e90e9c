import sys
from dataclasses import FrozenInstanceError, dataclass, field, fields, replace


class Tells:
    def __set_name__(self, *told):
        print('tells', told[0].__name__, told[1], sys.getrefcount(self))

    def __repr__(self):
        print('repr', sys.getrefcount(self))
        return 'Tells'


@dataclass
class Plain:
    one: int
    two: Tells = field(default=Tells())
    three: list = field(default_factory=list, repr=False)
    four: int = field(default=4, compare=False)


plain = Plain(1)
print(plain, plain == Plain(1, plain.two), [one.name for one in fields(plain)], replace(plain, one=2).one)
plain.one = plain
print(plain)


@dataclass(frozen=True, slots=True)
class Fixed:
    one: int
    two: Tells = Tells()


fixed = Fixed(1)
try:
    fixed.one = 2
except FrozenInstanceError as error:
    print(error)
print(fixed.__getstate__()[0], hash(fixed) == hash(Fixed(1, fixed.two)), Fixed.__slots__)
