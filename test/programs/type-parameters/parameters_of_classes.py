class Plain[T]:
    item = T


class Many[T, *Ts, **P]:
    items = (T, Ts, P)


class Derived[S](Plain[S]):
    pass


class Given(Plain[int]):
    pass


base = Many.__orig_bases__[0]
parameters = base.__parameters__
arguments = base.__args__
(T, Ts, P) = Many.items
end = 0
(unpacked,) = Ts
again = arguments[1]
end = 1
print(Many.__parameters__, Plain.__parameters__, Derived.__parameters__, Given.__parameters__)
print(base, unpacked is again, unpacked.__args__)
del Many, base, arguments
end = 2
