type Number = int | float
class Holder:
    Inner = int
    limit = str
    type Alias = Inner
    type Many[T: Inner] = list[T] | limit

    def method[T: Inner](self, value: T) -> T:
        return value

    class Nested[T: limit]:
        pass


print(Holder.Alias.__value__)
print(Holder.Many.__value__)
print(Holder.Many.__type_params__[0].__bound__)
print(Holder.method.__type_params__[0].__bound__)
print(Holder.Nested.__type_params__[0].__bound__)
Holder.Inner = float
print(Holder.Alias.__value__)


class Later:
    type Alias = value
    value = 'x'
    type Pair[K: (Alias, value), V] = dict[K, V]


print(Later.Alias.__value__)
print(Later.Pair.__type_params__[0].__constraints__)
Later.value = 'y'
print(Later.Pair.__type_params__[0].__constraints__)
