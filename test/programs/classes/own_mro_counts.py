import sys


class Meta(type):
    def mro(cls):
        order = super().mro()
        return order


class Plain:
    pass


class Own(metaclass=Meta):
    pass


print(sys.getrefcount(Plain) - 1, sys.getrefcount(Own) - 1)
o = Own()
print(type(o) is Own)
del o
print('gone')


class Finalized(metaclass=Meta):
    def __del__(self):
        print('del')


f = Finalized()
del f


class Derived(Own):
    pass


d = Derived()
print(len(Derived.__mro__))
del d
print('end')
