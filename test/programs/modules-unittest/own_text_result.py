import io
import unittest


class Shared:
    pass


class Result(unittest.TextTestResult):
    def addFailure(self, test, err):
        super().addFailure(test, err)
        print('failure', len(self.failures))

    def addError(self, test, err):
        super().addError(test, err)
        print('error', test)

    def addSuccess(self, test):
        super().addSuccess(test)
        print('success')

    def startTestRun(self):
        print('start')

    def stopTestRun(self):
        print('stop')

    def printErrors(self):
        print('errors')


def setUpModule():
    print('module up')


def tearDownModule():
    print('module down')


class First(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.shared = Shared()

    @classmethod
    def tearDownClass(cls):
        del cls.shared

    def setUp(self):
        self.own = Shared()
        self.addCleanup(print, 'cleanup')

    def test_a(self):
        self.assertIs(self.shared, self.own)

    def test_b(self):
        local = Shared()
        raise ValueError(local)

    def test_c(self):
        with self.assertRaises(ValueError) as caught:
            int('x')
        self.assertIn('x', str(caught.exception))


class Broken(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        raise OSError('no')

    def test_never(self):
        pass


class Cleaning(unittest.TestCase):
    def tearDown(self):
        self.fail('in tearDown')

    def test_one(self):
        self.addCleanup(self.broken, Shared())

    def broken(self, thing):
        raise LookupError('broken')


stream = io.StringIO()
runner = unittest.TextTestRunner(stream=stream, verbosity=0, resultclass=Result)
loader = unittest.TestLoader()
suite = unittest.TestSuite()
suite.addTests(loader.loadTestsFromTestCase(First))
suite.addTests(loader.loadTestsFromTestCase(Broken))
suite.addTest(Cleaning('test_one'))
result = runner.run(suite)
print(result.testsRun, len(result.errors), len(result.failures))
print(result)
del suite
print('done')
plain = unittest.TextTestRunner(stream=stream, verbosity=2).run(First('test_b'))
print(plain.wasSuccessful())
