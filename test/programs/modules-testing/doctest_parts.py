"""Module examples.

>>> 1 + 1
2
>>> print('a b   c')  # doctest: +NORMALIZE_WHITESPACE
a b c
>>> print(list(range(20)))  # doctest: +ELLIPSIS
[0, 1, ..., 18, 19]
>>> print(list(range(20)))  # doctest: +ELLIPSIS
[0, 1, ..., 17]
>>> int('x')
Traceback (most recent call last):
    ...
ValueError: invalid literal for int() with base 10: 'x'
>>> int('x')  # doctest: +IGNORE_EXCEPTION_DETAIL
Traceback (most recent call last):
    ...
a.b.ValueError: other
>>> 1 == 1
1
>>> print('a\\n\\nb')
a
<BLANKLINE>
b
>>> 1 / 0
>>> 5  # doctest: +SKIP
6
"""
import doctest
import sys


class Held:
    """
    >>> held = Held()
    >>> sys.getrefcount(held)
    2
    >>> held
    Held!
    >>> held.other
    Traceback (most recent call last):
    AttributeError: 'Held' object has no attribute 'other'
    """

    def __repr__(self):
        return 'Held!'

    def method(self):
        """
        >>> Held().method()
        1
        """
        return 2

    @property
    def size(self):
        """
        >>> 1
        1
        """


class Out:
    def write(self, text):
        print('out', len(text), sys.getrefcount(self))

    def flush(self):
        pass


found = doctest.DocTestFinder().find(Held)
print([(repr(one)[:30], len(one.examples)) for one in found], found[0] < found[1])
runner = doctest.DocTestRunner(optionflags=doctest.REPORT_ONLY_FIRST_FAILURE)
for one in found:
    print(runner.run(one, out=lambda text: print('told')))
print(runner.summarize())
example = doctest.Example('1', '2', exc_msg='x')
print(vars(example))
print(doctest.OutputChecker().check_output('a...b...c', 'a1b2c', doctest.ELLIPSIS), doctest.OutputChecker().check_output('a...b...c', 'ab', doctest.ELLIPSIS),
      doctest.OutputChecker().check_output('aa...aa', 'aaa', doctest.ELLIPSIS))
print(doctest.COMPARISON_FLAGS, doctest.REPORTING_FLAGS)
