import unittest


class Result(unittest.TestResult):
    def startTest(self, test):
        super().startTest(test)
        self.count = getattr(self, 'count', 0) + 1

    def addSuccess(self, test):
        super().addSuccess(test)
        print('ok')

    def addFailure(self, test, err):
        kind, value, trace = err
        super().addFailure(test, err)
        print('failure', kind.__name__)

    def addError(self, test, err):
        print('error', err[0].__name__)
        super().addError(test, err)

    def addSkip(self, test, reason):
        print('skip', reason)
        super().addSkip(test, reason)

    def addExpectedFailure(self, test, err):
        print('expected')
        super().addExpectedFailure(test, err)

    def addUnexpectedSuccess(self, test):
        print('unexpected')
        super().addUnexpectedSuccess(test)

    def addSubTest(self, test, subtest, err):
        print('sub', err is None)
        super().addSubTest(test, subtest, err)

    def stopTest(self, test):
        print('stop')
        super().stopTest(test)




class Tests(unittest.TestCase):
    def test_ok(self):
        self.assertEqual(1, 1)

    def test_fail(self):
        self.assertEqual(1, 2)

    def test_error(self):
        raise KeyError('x')

    @unittest.skip('why')
    def test_skip(self):
        pass

    def test_skip_inside(self):
        self.skipTest('inside')

    @unittest.expectedFailure
    def test_expected(self):
        self.assertTrue(False)

    @unittest.expectedFailure
    def test_unexpected(self):
        pass

    def test_sub(self):
        for i in range(3):
            with self.subTest(i=i):
                self.assertEqual(i, 1)


result = Result()
suite = unittest.defaultTestLoader.loadTestsFromTestCase(Tests)
suite.run(result)
print(result.testsRun, len(result.failures), len(result.errors))
one = Result()
Tests('test_fail').run(one)
Tests('test_error').run(one)
Tests('test_sub')(one)
print(one.count)
