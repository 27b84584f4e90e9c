import sys
from typing import TypeVar, Generic
if sys.version_info >= (3, 13):
    T = TypeVar('T', default=int)
    print(T.__default__, T.has_default())
    U = TypeVar('U')
    print(U.has_default())
    try:
        class A(Generic[T, U]):
            pass
    except TypeError as e:
        print(e)

    class B(Generic[U, T]):
        pass
    print(B[str])
    print(B[str, float])
