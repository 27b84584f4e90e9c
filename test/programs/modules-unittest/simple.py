import unittest


class Stack:
    def __init__(self):
        self.items = []

    def push(self, item):
        self.items.append(item)

    def pop(self):
        if not self.items:
            raise IndexError("empty stack")
        return self.items.pop()


class StackTest(unittest.TestCase):
    def setUp(self):
        self.stack = Stack()

    def test_push(self):
        self.stack.push(1)
        self.stack.push([2])
        self.assertEqual(len(self.stack.items), 2)
        self.assertIn(1, self.stack.items)

    def test_pop(self):
        thing = [3]
        self.stack.push(thing)
        back = self.stack.pop()
        self.assertIs(back, thing)
        self.assertTrue(back)

    def test_empty(self):
        with self.assertRaises(IndexError) as context:
            self.stack.pop()
        self.assertEqual(str(context.exception), "empty stack")

    def test_call(self):
        self.assertRaises(IndexError, self.stack.pop)
        self.assertAlmostEqual(0.1 + 0.2, 0.3)

    def tearDown(self):
        self.stack = None


if __name__ == "__main__":
    unittest.main()
