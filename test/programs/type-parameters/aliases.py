type Number = int | float
type Names = list[Undefined]
type Pair[T] = tuple[T, T]
print(Number, type(Number).__name__)
print(Number.__value__)
print(Number.__value__ is Number.__value__)
print(Number.__name__, Number.__type_params__)
try:
    Names.__value__
except NameError as e:
    print(e)
Undefined = str
print(Names.__value__)
print(Pair.__type_params__, Pair.__value__)
print(Pair[int])


def local():
    type Inner = list[Number]
    return Inner


a = local()
print(a.__value__, a is local())


class Holder:
    type Item = dict[str, Number]

    def get(self, x: Item) -> Item:
        return x


print(Holder.Item.__value__, Holder().get([1]))
type = "not a keyword here"
print(type)
del a, Number
