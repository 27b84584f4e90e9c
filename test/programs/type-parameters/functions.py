def first[T](items: list[T]) -> T:
    return items[0]


def pair[A, B](a: A, b: B) -> tuple[A, B]:
    return a, b


def varied[*Ts, **P](f, *args: *Ts):
    return args


data = [[1], [2]]
print(first(data) is data[0])
print(pair(1, "x"))
print(varied(None, 1, 2))
print(first.__type_params__, pair.__type_params__)
T = first.__type_params__[0]
print(T.__name__, repr(T), T.__bound__, T.__constraints__)
print(varied.__type_params__)
print([type(p).__name__ for p in varied.__type_params__])


def bounded[N: int, S: (str, bytes)](n: N, s: S) -> N:
    return n


N, S = bounded.__type_params__
print(N.__bound__, S.__constraints__, N.__constraints__, S.__bound__)
print(bounded(1000, "s"))


def closure(seed):
    def inner[T](x: T) -> T:
        return [seed, x]
    return inner


inner = closure([5])
print(inner(6), inner.__type_params__)
print(first.__name__, first.__qualname__, inner.__qualname__)
def with_default[T](x: T = [1], *, y: T = [2]) -> T:
    return x, y
print(with_default())
@staticmethod
def decorated[T](x: T): return x
print(decorated(3))
del first, T
