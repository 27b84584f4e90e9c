class Secret:
    __shared = [1]

    def __init__(self, value):
        self.__value = value
        self.__dunder__ = value

    def get(self, __arg=None):
        __local = [self.__value]
        return __local, __arg, Secret.__shared

    def same(self, other):
        return self.__value is other.__value

    def __hidden(self):
        return "hidden"

    def call(self):
        return self.__hidden()

    class __Inner:
        pass

    def make(self):
        return type(self.__Inner()).__name__


class Child(Secret):
    def __hidden(self):
        return "child"

    def both(self):
        return self.call(), self.__hidden()


v = ["v"]
s = Secret(v)
print(s.get(), s.get(_Secret__arg=1))
print(s.same(s), s._Secret__value is v)
print(s.call(), s.make())
c = Child(v)
print(c.both())
try:
    print(s.__value)
except AttributeError as e:
    print(e)
print(sorted(n for n in vars(s)))
del s, c
print(v)


class _Under:
    __x = 1

    def get(self):
        global __y
        __y = [2]
        return self.__x


print(_Under().get(), _Under__y)
