# A class with one parameter specification takes its types with or without brackets.
from typing import Generic, ParamSpec, TypeVar

P = ParamSpec('P')
T = TypeVar('T')


class X(Generic[P]):
    pass


class Z(Generic[T, P]):
    pass


a = X[int, str]
b = X[[int, str]]
print(a, b, a == b, a.__args__)
print(X[int], X[int] == X[[int]], X[...])
