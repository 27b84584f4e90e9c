class Box[T]:
    pass


class Other:
    pass


def function[T, *Ts, **P](a: T | Other, b: list[T] | None = None) -> T | str:
    for left, right in ((T, int), (int, T), (T, Ts), (Ts, P), (P, None), (T, T), (Ts, Ts)):
        try:
            print(left | right)
        except TypeError as error:
            print(error)
    return a


type Alias = Other | None
type Pair[S] = tuple[S, S]

function(1)
first = Box[int] | None
second = Other | Box[Other]
third = Alias | Other
fourth = Other | Pair[int]
names = function.__annotations__
(T, Ts, P) = function.__type_params__
end = 0
print(first, second, third, fourth, names)
names = first = second = None
end = 1


class Derived[T, S](Box[T | S]):
    pass


(T, S) = Derived.__type_params__
end = 2
