def f[T = int](x: T) -> T:
    return x


class Box[T: object = str, **P = [int]]:
    pass


type Alias[K = list[int]] = dict[K, int]
T = f.__type_params__[0]
print(T.__default__, T.has_default())
for p in Box.__type_params__:
    print(p, p.__default__)
print(Alias.__type_params__[0].__default__)
def g[T](x: T): return x
print(g.__type_params__[0].has_default(), g.__type_params__[0].__default__)
print(f([1]))
def h[*Ts = *tuple[int, str]](*a: *Ts): return a
print(len(h.__type_params__), h(1))
