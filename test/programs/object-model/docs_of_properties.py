class Docs:
    def __init__(self, text):
        self.text = text

    @property
    def __doc__(self):
        return self.text

    @property
    def other(self):
        """other doc"""
        return 1


d = Docs('hello')
print(d.__doc__)
print(type(Docs.__doc__).__name__)
print(Docs.other.__doc__)


def getter(self):
    """getter doc"""
    return 5


class Lazy:
    def __init__(self, function):
        self.function = function

    def __get__(self, instance, owner):
        print('get')
        return 'lazy doc'


class Sub(property):
    __doc__ = Lazy(getter)


class Uses:
    value = Sub(getter)
    plain = property(getter)
    given = property(getter, doc='given doc')
    given2 = Sub(getter, doc='given doc')


print(Uses.value.__doc__)
print(Uses.plain.__doc__)
print(Uses.given.__doc__)
print(Uses.given2.__doc__)


class Getter:
    @property
    def __doc__(self):
        text = 'doc of getter'
        return text

    def __call__(self, instance):
        return 7


g = Getter()


class Other:
    value = property(g)
    again = value.getter(g)
    sub = Sub(g)


print(Other.value.__doc__)
print(Other().value)
print(Other.again.__doc__)


class WithSlots(property):
    __slots__ = ()


try:
    x = WithSlots(g)
    print(x.__doc__)
except AttributeError as error:
    print(error)
shared = 'shared doc'
p = property(g, doc=shared)
q = p.getter(getter)
r = p.setter(getter)
print(q.__doc__, r.__doc__)
q.__doc__ = shared
print(q.__doc__)
