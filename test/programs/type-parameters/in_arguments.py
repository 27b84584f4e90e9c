# Type parameters inside the arguments of a generic base.

class Box[Item]:
    size = 1


class Boxes[Inner](Box[list[Inner]]):
    size = 2


inner = Boxes.__type_params__[0]
base = Boxes.__orig_bases__[0]
print(base.__parameters__ == (inner,), base.__args__)


class Nested[Part](Box[Box[Part]], dict[str, Part]):
    size = 3


part = Nested.__type_params__[0]
first, second, third = Nested.__orig_bases__
print(first.__parameters__ == (part,), second.__parameters__ == (part,))


class Twice[Same](Box[tuple[Same, Same]]):
    size = 4


same = Twice.__type_params__[0]
print(Twice.__orig_bases__[0].__parameters__ == (same,))
whole = Twice[int]
print(whole.__args__, whole.__parameters__)
del first, second, third, whole
