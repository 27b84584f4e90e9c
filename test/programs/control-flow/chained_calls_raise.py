calls = []


class V:
    def __init__(self, n):
        self.n = n

    def __lt__(self, other):
        calls.append((self.n, other.n))
        if other.n == 13:
            raise ValueError([self.n])
        return self.n < other.n


def get(n):
    calls.append(n)
    if n == 0:
        raise KeyError(n)
    return V(n)


a = get(1) < get(2) < get(3)
b = get(2) < get(1) < get(5)
print(a, b, calls)
calls.clear()
try:
    c = get(1) < get(2) < get(0)
except KeyError as error:
    print(error.args, calls)
calls.clear()
try:
    c = get(1) < get(13) < get(20)
except ValueError as error:
    print(error.args, calls)
calls.clear()
x = [1]
d = x is x is not None
e = 1 < 2 > 0 != 5 in [5]
f = x == [1] == x != []
g = not (get(3) < get(2)) and get(4) < get(5) or get(6)
print(d, e, f, g, len(calls))
h = get(7) if get(8) < get(9) else get(0)
print(h.n)
assert get(1) < get(2) < get(3), "ordered"
try:
    assert get(3) < get(2), [get(4).n]
except AssertionError as error:
    print(error.args)
h = None
end = 0
