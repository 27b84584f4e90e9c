import contextlib
import sys
import unittest


class Thing:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print('del', self.name)

    def __repr__(self):
        print('repr', sys.getrefcount(self))
        return self.name


class Result(unittest.TestResult):
    def startTestRun(self):
        print('start', sys.getrefcount(self))

    def stopTestRun(self):
        print('stop', sys.getrefcount(self))

    def addSuccess(self, test):
        print('ok', sys.getrefcount(test))

    def addError(self, test, err):
        kind, value, trace = err
        print('error', kind.__name__, sys.getrefcount(value))
        super().addError(test, err)

    def addFailure(self, test, err):
        print('failure', sys.getrefcount(test), sys.getrefcount(err[1]))
        super().addFailure(test, err)

    def addSkip(self, test, reason):
        print('skip', sys.getrefcount(test), reason)
        super().addSkip(test, reason)

    def addSubTest(self, test, subtest, err):
        shown = str(subtest)
        print('sub', shown, sys.getrefcount(test), sys.getrefcount(subtest), err is None)
        super().addSubTest(test, subtest, err)

    def addExpectedFailure(self, test, err):
        print('expected', sys.getrefcount(test))
        super().addExpectedFailure(test, err)


@contextlib.contextmanager
def managed(thing):
    print('enter', sys.getrefcount(thing))
    yield thing
    print('leave', sys.getrefcount(thing))


def cleanup(thing, key=None):
    print('cleanup', sys.getrefcount(thing), sys.getrefcount(key))


class Cases(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.shared = cls.enterClassContext(managed(Thing('class')))
        cls.addClassCleanup(cleanup, cls.shared, key=cls.shared)

    @classmethod
    def tearDownClass(cls):
        print('down')

    def setUp(self):
        self.own = self.enterContext(managed(Thing('my own')))
        print('up', sys.getrefcount(self))

    def tearDown(self):
        print('down', sys.getrefcount(self), sys.getrefcount(self.own))

    def test_a(self):
        thing = Thing('a')
        self.addCleanup(cleanup, thing, key=thing)
        print(sys.getrefcount(self), sys.getrefcount(thing))

    def test_b(self):
        """Documented test.

        More text."""
        thing = Thing('b')
        for n in range(2):
            with self.subTest('what', thing=thing, n=n):
                with self.subTest(other=n):
                    print(sys.getrefcount(thing))
                    self.assertEqual(n, 1)
        del thing

    @unittest.expectedFailure
    def test_c(self):
        thing = Thing('c')
        with self.subTest(thing=1):
            self.fail(thing.name)

    @unittest.skipIf(True, 'not today')
    def test_d(self):
        pass

    @unittest.skip
    def test_e(self):
        """Doc of e"""

    def test_f(self):
        self.addCleanup(self.broken, Thing('f'))
        raise KeyError('key')

    def broken(self, thing):
        print('broken', sys.getrefcount(thing), sys.getrefcount(self))
        raise OSError('broken')

    def test_g(self):
        try:
            raise KeyError(1)
        except KeyError:
            self.assertIn(Thing('in'), [])

    @unittest.skipUnless(True, 'never')
    def test_h(self):
        raise unittest.SkipTest('inside')


@unittest.skip('whole class')
class Skipped(unittest.TestCase):
    def test_x(self):
        pass


print(Cases.test_e.__doc__, Cases.test_e.__name__, Cases.test_d.__unittest_skip_why__, repr(Cases.test_e.__unittest_skip_why__))
loader = unittest.TestLoader()
names = loader.getTestCaseNames(Cases)
print(names)
result = Result()
suite = unittest.TestSuite([loader.loadTestsFromTestCase(Cases), Skipped('test_x')])
suite.run(result)
print(result)
print([str(pair[0]) for pair in result.errors])
result = Result()
result.failfast = True
for case in map(Cases, names):
    print(case, case.shortDescription(), repr(case))
    case.run(result)
    print(result.shouldStop)
    case = None
one = Cases('test_a')
n = sys.getrefcount(one)
try:
    Cases('test_g').debug()
except AssertionError as error:
    print(error)
    n = 0
n = 1
try:
    Cases('nothing')
except ValueError as error:
    print(error)
Cases('test_a')()
function = unittest.FunctionTestCase(lambda: print('function'), setUp=lambda: print('set up'), description='described')
function.run(result)
print(function.shortDescription(), function)
print(sorted(vars(one)), list(vars(Cases))[:4])
