import sys
import unittest


class Boom(Exception):
    def __str__(self):
        print('str', self.args, sys.getrefcount(self))
        if self.args[0] == 'fails':
            raise OSError('no text')
        return 'boom'


class Thing:
    def __repr__(self):
        print('repr', sys.getrefcount(self))
        return 'thing'


class Cases(unittest.TestCase):
    def test_a(self):
        raise Boom('a')

    def test_b(self):
        try:
            raise Boom('b')
        except Boom as boom:
            raise Boom('c') from boom

    def test_c(self):
        try:
            raise Boom('d')
        except Boom:
            self.fail(Thing())

    def test_d(self):
        try:
            raise Boom('e')
        except Boom:
            raise Boom('fails') from None

    def test_e(self):
        raise KeyError(Thing())

    @unittest.expectedFailure
    def test_f(self):
        raise Boom('f')

    def test_g(self):
        with self.subTest(1):
            raise Boom('g')


held = Boom('held')


class Held(unittest.TestCase):
    def runTest(self):
        raise held


result = unittest.TestResult()
unittest.defaultTestLoader.loadTestsFromTestCase(Cases).run(result)
print(len(result.errors), len(result.failures), len(result.expectedFailures))
Held().run(result)
print(sys.getrefcount(held), held.__traceback__ is None)
end = 0
