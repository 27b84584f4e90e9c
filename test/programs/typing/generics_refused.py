from typing import Generic, TypeVar

T = TypeVar('T')
U = TypeVar('U')


class X(Generic[T, U]):
    pass


class Plain(X[int, str]):
    pass


for make in (lambda: X[int, str, 3], lambda: Plain[int], lambda: X[int]):
    try:
        print(make())
    except TypeError as error:
        print('TypeError', error)
        print(error.__traceback__ is None)
print('end')
