"""isinstance() and issubclass() ask a union for nothing: they go over its types as over those of a tuple."""


class Asked(type):
    def __instancecheck__(cls, other):
        print('instance', type(other).__name__)
        return other == 3

    def __subclasscheck__(cls, other):
        print('subclass', other)
        return False


class First(metaclass=Asked):
    pass


class Second:
    pass


union = First | Second
print(isinstance(3, union), isinstance(4, union), isinstance(Second(), union))
print(issubclass(int, union), issubclass(Second, union))
print(isinstance(4, (str, union)), isinstance(None, First | None))
print(hasattr(union, '__instancecheck__'))
for check in (lambda: isinstance(1, list[int] | str), lambda: issubclass(int, str | list[int]), lambda: issubclass(1, union),
              lambda: issubclass(str, str | list[int])):
    try:
        print(check())
    except TypeError as error:
        print(error)
end = 1
