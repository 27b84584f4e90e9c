# singledispatch, singledispatchmethod, partialmethod
from functools import singledispatch, singledispatchmethod, partialmethod


@singledispatch
def describe(value):
    return 'object'


@describe.register
def _(value: int):
    return 'int'


@describe.register(list)
def describe_list(value):
    inner = [describe(item) for item in value]
    return inner


@describe.register(float)
@describe.register(complex)
def describe_number(value):
    return 'number'


box = [1, 'a', 2.5, [3]]
print(describe(box))
print(describe('text'), describe(True), describe(2j))
print(describe.dispatch(bool) is describe.registry[int])
print(len(describe.registry))


class Formatter:
    @singledispatchmethod
    def show(self, value):
        return ['?', value]

    @show.register
    def _(self, value: str):
        return ['str', value]

    @show.register(list)
    def _(self, value):
        return ['list', len(value)]

    def align(self, side, text):
        return side + ':' + text

    left = partialmethod(align, 'left')
    right = partialmethod(align, 'right')


formatter = Formatter()
shown = formatter.show('x')
print(shown, formatter.show(box), formatter.show(None))
print(formatter.left('a'), formatter.right('b'))
