class Tell:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("del", self.name)

    def fail(self):
        raise ValueError(self.name)


try:
    def f(a=Tell("default one"), b=Tell("default two").fail()):
        return a
except ValueError as error:
    print("default", error)

try:
    @Tell("decorator").fail()
    def g():
        pass
except ValueError as error:
    print("decorator", error)


def bad(fn):
    raise TypeError(fn.__name__)


try:
    @bad
    def h(x=Tell("held by h")):
        return x
except TypeError as error:
    print("decorated", error)

try:
    class Broken:
        first = Tell("class attribute")
        second = [first]
        third = undefined_name
except NameError as error:
    print("class body", error)


class Strict:
    def __init_subclass__(cls, **options):
        if not options:
            raise TypeError("options wanted")
        cls.options = options


try:
    class Sub(Strict):
        item = Tell("in Sub")
except TypeError as error:
    print(error)


class Good(Strict, flag=[1]):
    pass


print(Good.options)
try:
    class Two(Good, int, 5):
        pass
except TypeError as error:
    print(type(error).__name__)
try:
    class Three(*[Good], **{"flag": [2], "flag2": 3}):
        pass
    print(Three.options)
except TypeError as error:
    print(error)
x = [Tell("last")]
try:
    def k(*, key=x.pop(), other=x.pop()):
        return key
except IndexError as error:
    print(error)
end = 0
