import sys
import unittest


class Boom(Exception):
    def __str__(self):
        print('str', sys.getrefcount(self))
        return 'boom'


class Callable:
    def __call__(self, *args, **kwargs):
        print('call', sys.getrefcount(self), sys.getrefcount(args[0]))

    def __str__(self):
        print('cstr', sys.getrefcount(self))
        return 'callable'


class Kept:
    def __del__(self):
        print('del')


class Cases(unittest.TestCase):
    pass


def boom(held):
    here = Kept()
    raise Boom(held)


case = Cases()
held = [1]
for assertion, extra in ((case.assertRaises, ()), (case.assertRaisesRegex, ('bo+m',)), (case.assertRaisesRegex, ('other',))):
    with_context = None
    try:
        with assertion(Boom, *extra) as with_context:
            boom(held)
    except AssertionError as error:
        print(error)
    found = with_context.exception
    n = sys.getrefcount(found)
    try:
        assertion(Boom, *extra, boom, held)
    except AssertionError as error:
        print(error)
    try:
        assertion((Boom, OSError), *extra, Callable(), held, key=held)
    except AssertionError as error:
        print(error)
        n = sys.getrefcount(held)
    try:
        assertion(Boom, *extra, int, 'x')
    except ValueError as error:
        print(error)
    try:
        assertion(5, *extra, int, 'x')
    except TypeError as error:
        print(error)
    try:
        assertion(Boom, *extra, wrong=5)
    except TypeError as error:
        print(error)
    with_context = found = None
n = sys.getrefcount(held)
end = 0
