# A class whose first base is plain and whose second is built in; names of a class body that a function has too.
import types


class Plain:
    label = 'plain'


class Both(Plain, list):
    pass


class Slotted(Plain, dict):
    __slots__ = ()


class Failure(Plain, Exception):
    pass


both = Both([1])
both.extra = [both.label]
slotted = Slotted(a=1)
slotted.extra = 2
failure = Failure('why')
print(both, both.extra, slotted, slotted.__dict__, failure.args)


def outer():
    size = 'outer size'

    class Inner:
        size = 'inner size'

        def get(self):
            return size

    return Inner.size, Inner().get()


print(outer())
plain = Plain()
plain.__dict__ = {'a': 1}
kept = plain.__dict__
del plain.__dict__
print(kept, vars(plain), hasattr(plain, 'a'))
module = types.ModuleType('made', 'by hand')
module.items = [both]
print(module, module.__doc__, module.__name__, len(module.items))
del module
print(both)
