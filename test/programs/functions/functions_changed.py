# Code of another function, how a bound method is taken apart, and built-in functions as special methods.
def outer(value):
    def inner():
        return value

    return inner


def plain():
    return ['plain']


inner = outer([1])
try:
    plain.__code__ = inner.__code__
except ValueError as error:
    print(error)
try:
    inner.__code__ = plain.__code__
except ValueError as error:
    print(error)
inner.__code__ = outer((2,)).__code__
print(inner(), plain())


class Thing:
    __getattr__ = len
    __len__ = lambda self: 7

    def method(self):
        return self

    @classmethod
    def make(cls):
        return cls()


thing = Thing()
print(thing.four, len(thing))
function, arguments = thing.method.__reduce__()
print(function is getattr, arguments[0] is thing, arguments[1])
print(function(*arguments)() is thing)
function, arguments = Thing.make.__reduce__()
print(arguments[0] is Thing, function(*arguments) == Thing.make)
text = repr(plain)
print(text.startswith('<function plain'))
