import gc


class Kind:
    pass


class Holder:
    Inner = Kind
    x: Inner
    y: 'Inner'

    def method(self, a: Inner) -> Inner:
        return a

    class Nested:
        z: int

    def again(self, b: Nested = None):
        pass


print(Holder.__annotations__)
print(Holder.method.__annotations__)
Holder.Inner = float
print(Holder.again.__annotations__['b'] is Holder.Nested)


def make():
    class Local:
        Value = Kind
        first: Value
        second: list[Value]

    return Local


a = make()
print(a.__annotations__['first'] is Kind)
b = make()
del a
print('a gone')
print(gc.collect() > 0)
print(b.__annotations__['second'])
del b
print('b gone')
gc.collect()
print('end')
