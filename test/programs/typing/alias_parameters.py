from typing import TypeVar, Generic
T = TypeVar("T")
K = TypeVar("K")
a = list[T]
b = a[int]
print(a, b, a.__parameters__, b.__args__)
c = dict[K, list[T]]
d = c[str, int]
print(c.__parameters__, d)
try:
    b[int]
except TypeError as e:
    print(e)
e = type[int]
print(e)
f = type[0]
print(f)
class Box(Generic[T]):
    pass
g = Box[list[T]][int]
print(g)
def first(rows: c) -> T:
    return rows
h = list[T | int] if hasattr(T, "__or__") else None
i = tuple[T, K, T]
j = i[str, None]
print(j, i.__parameters__, len(j.__args__))
try:
    i[int]
except TypeError as e:
    print(e)
k = frozenset[dict[T, K]]
l = k[int, str]
print(l, l.__parameters__ is l.__parameters__, l == frozenset[dict[int, str]])
del a, c, k
end = 1
