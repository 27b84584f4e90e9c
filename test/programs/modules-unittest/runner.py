import unittest

log = []


class Base(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        log.append("class up")

    @classmethod
    def tearDownClass(cls):
        log.append("class down")

    def test_a(self):
        value = {"k": [1, 2]}
        self.assertEqual(value, {"k": [1, 2]})
        log.append("a")

    def test_b(self):
        self.addCleanup(log.append, "cleanup")
        self.assertEqual(1, 1, "numbers")

    @unittest.skip("not now")
    def test_c(self):
        log.append("never")

    def test_d(self):
        for n in range(3):
            with self.subTest(n=n):
                self.assertNotEqual(n, 5)


suite = unittest.TestLoader().loadTestsFromTestCase(Base)
print(suite.countTestCases())
result = unittest.TestResult()
suite.run(result)
print(result.testsRun, len(result.failures), len(result.errors), len(result.skipped), len(result.expectedFailures), result.wasSuccessful())
print(log)
single = Base("test_a")
single.run()
print(single.id(), log[-1])
try:
    Base().assertLess(3, 2)
except AssertionError as error:
    print(error)
case = unittest.TestCase()
for check in [lambda: case.assertEqual(1, 2), lambda: case.assertTrue(0), lambda: case.assertIsNone(5, "why"), lambda: case.assertIsInstance(1, str), lambda: case.assertIn(4, [1])]:
    try:
        check()
    except AssertionError as error:
        print(error)
