import weakref


class Number:
    def __init__(self, value):
        self.value = value

    def __eq__(self, other):
        same = self.value == other.value
        return same

    def __lt__(self, other):
        less = self.value < other.value
        return less

    def __gt__(self, other):
        more = self.value > other.value
        return more

    def __le__(self, other):
        less = self.value <= other.value
        return less

    def __hash__(self):
        return 1


def compare(a, b):
    one = a == b
    two = a < b
    three = a > b
    four = a <= b
    five = a != b
    six = a >= b
    return one, two, three, four, five, six


x = Number(1)
y = Number(2)
p = weakref.proxy(x)
q = weakref.proxy(y)
for i in range(3):
    print(p == q)
    print(p < q)
    print(p > y)
    print(x < q)
    print(x <= q)
    print(x == q)
    print(p == y)
for pair in [(p, q), (p, y), (x, q), (x, y)]:
    print(compare(*pair))
    print(compare(*pair))
