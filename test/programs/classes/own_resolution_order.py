"""A metaclass whose mro() gives another order: what it may give, and when it is asked."""


class Extra:
    def greet(self):
        return 'extra'


class Swapped(type):
    def mro(cls):
        print('asked for an order')
        return [cls, Extra, object]


class First(metaclass=Swapped):
    other = 1

    def name(self):
        return 'first'


print(First.__mro__)
first = First()
print(first.greet(), first.name(), isinstance(first, Extra), issubclass(First, Extra))


class Second(First):
    pass


second = Second()
print(Second.__mro__, second.greet(), hasattr(second, 'other'))
Second.__bases__ = (Extra,)
print(Second.__bases__, Second.__mro__)


class Extended(type):
    def mro(cls):
        return super().mro()


class Third(First.__base__, metaclass=Extended):
    pass


print(Third.__mro__, type.mro(Second), Extra.mro())


class Given(type):
    order = None

    def mro(cls):
        return type(cls).order


for order in ([], [1], [int, object], None, [object]):
    Given.order = order
    try:
        class Fourth(metaclass=Given):
            pass
    except TypeError as error:
        print(error)
end = 1
