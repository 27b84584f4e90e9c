import sys
import unittest


class Item:
    def __init__(self, n):
        self.n = n

    def __eq__(self, other):
        a = sys.getrefcount(self)
        b = sys.getrefcount(other)
        print('eq', a, b)
        return self.n == other.n

    def __lt__(self, other):
        print('lt', sys.getrefcount(self), sys.getrefcount(other))
        return self.n < other.n

    def __sub__(self, other):
        print('sub', sys.getrefcount(self))
        return Item(self.n - other.n)

    def __abs__(self):
        print('abs', sys.getrefcount(self))
        return self

    def __round__(self, places):
        print('round', sys.getrefcount(self))
        return self.n

    def __le__(self, other):
        print('le', sys.getrefcount(self))
        return self.n <= other

    def __gt__(self, other):
        print('gt', sys.getrefcount(self))
        return self.n > other

    def __repr__(self):
        print('repr', sys.getrefcount(self))
        return 'Item'

    def __bool__(self):
        print('bool', sys.getrefcount(self))
        return self.n > 0

    def __contains__(self, other):
        print('contains', sys.getrefcount(self), sys.getrefcount(other))
        return self.n > 5

    __hash__ = None


class Hashed(Item):
    def __hash__(self):
        print('hash', sys.getrefcount(self))
        return self.n

    def __eq__(self, other):
        print('heq', sys.getrefcount(self), sys.getrefcount(other))
        return self.n == other.n


class Cases(unittest.TestCase):
    pass


case = Cases()


def attempt(assertion, *args, **kwargs):
    print(assertion.__name__)
    try:
        assertion(*args, **kwargs)
    except (AssertionError, TypeError) as error:
        trace = error.__traceback__
        print(type(error).__name__)


one = Item(1)
two = Item(2)
zero = Item(0)
for assertion in (case.assertEqual, case.assertNotEqual, case.assertLess, case.assertIs, case.assertIn, case.assertNotIn):
    attempt(assertion, one, two)
    attempt(assertion, two, one)
    attempt(assertion, one, one)
attempt(case.assertIsNot, one, one)
attempt(case.assertTrue, zero)
attempt(case.assertFalse, one)
attempt(case.assertIsNone, one)
attempt(case.assertIsInstance, one, str)
attempt(case.assertNotIsInstance, one, Item)
attempt(case.assertAlmostEqual, one, two)
attempt(case.assertAlmostEqual, one, two, delta=0)
attempt(case.assertNotAlmostEqual, two, one)
attempt(case.assertNotAlmostEqual, two, one, delta=0)
attempt(case.assertNotAlmostEqual, two, one, delta=3)
attempt(case.assertNotAlmostEqual, two, one, places=3, delta=3)
attempt(case.assertEqual, [one], [Item(1)])
attempt(case.assertEqual, (one, two), (one, Item(2)))
attempt(case.assertEqual, {1: one}, {1: Item(1)})
attempt(case.assertEqual, [one], [two])
attempt(case.assertEqual, (one,), (one, two))
attempt(case.assertEqual, {1: one}, {1: two})
attempt(case.assertSequenceEqual, [one], (Item(1),))
attempt(case.assertListEqual, [one], (Item(1),))
attempt(case.assertSequenceEqual, 5, [one])
h, k = Hashed(1), Hashed(2)
attempt(case.assertCountEqual, [one, two], [Item(2), Item(1)])
attempt(case.assertCountEqual, [one, one, two], [Item(2), Item(1)])
attempt(case.assertEqual, {h}, {Hashed(1)})
attempt(case.assertEqual, {h}, {k})
attempt(case.assertSetEqual, {h}, [1])
attempt(case.assertSetEqual, [1], {h})
attempt(case.assertRegex, 'text', 'x+y')
attempt(case.assertNotRegex, 'text', 'x+')
attempt(case.assertMultiLineEqual, 'a', 1)
attempt(case.assertEqual, 'a' * 50 + 'b', 'a' * 50 + 'c', 'what')
