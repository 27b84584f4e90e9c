"""Examples in docstrings.

>>> double([1])
[1, 1]
"""
import doctest


def double(items):
    """Twice the items.

    >>> double('ab')
    'abab'
    >>> double(None)
    Traceback (most recent call last):
        ...
    TypeError: unsupported operand type(s) for *: 'NoneType' and 'int'
    >>> for part in double([2]):
    ...     part
    2
    2
    """
    return items * 2


shared = [double]
print(doctest.testmod())
