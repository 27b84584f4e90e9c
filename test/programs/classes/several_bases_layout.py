# A class adds `__dict__` and `__weakref__` where its best base lacks them, whatever its other bases have.
import weakref
from collections import namedtuple

Pair = namedtuple('Pair', ['left', 'right'])


class Mixin:
    def total(self):
        return self.left + self.right


class Sum(Pair, Mixin):
    pass


class MixinFirst(Mixin, Pair):
    pass


class Slotted:
    __slots__ = ('inner',)


class Open(Slotted, Mixin):
    pass


class StillOpen(Slotted, Mixin):
    __slots__ = ()


class Number(int, Mixin):
    pass


class Both(Number, StillOpen):
    __slots__ = ()


class Failure(Exception, Mixin):
    pass


pair = Sum(1, 2)
pair.note = ['kept']
still = StillOpen()
still.extra = pair
watch = weakref.ref(still)
print(pair.total(), watch() is still, Number(3) + 1)
try:
    class Refused(Slotted, Mixin):
        __slots__ = ('__dict__', '__dict__')
except TypeError as error:
    print(error)
del still
print(watch(), pair.__dict__)
del pair.__dict__
print(pair.__dict__)
pair.note = 'new'
print(vars(pair))


class Watching:
    def __setattr__(self, given, value):
        print('set', given, value)

    def __delattr__(self, given):
        print('delete', given)


setattr(Watching(), 'depth_of_field', 3)
delattr(Watching(), 'depth_of_field')
