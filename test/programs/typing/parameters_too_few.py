from typing import Generic, ParamSpec, TypeVar

P = ParamSpec('P')
T = TypeVar('T')


class X(Generic[T, P]):
    pass


class Y(Generic[T, P]):
    pass


for make in (lambda: X[int], lambda: Y[int, [str], 3], lambda: Y[str]):
    try:
        print(make())
    except TypeError as error:
        print('TypeError', error)
        print(error.__traceback__ is None)
print('end')
