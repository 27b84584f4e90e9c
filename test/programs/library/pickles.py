import pickle
import io


class Account:
    def __init__(self, owner, balance=0):
        self.owner = owner
        self.balance = balance
        self.history = []

    def deposit(self, amount):
        self.balance += amount
        self.history.append(("deposit", amount))

    def __repr__(self):
        return f"Account({self.owner!r}, {self.balance})"


class Counter:
    def __init__(self, start):
        self.start = start
        self.cache = {}

    def __getstate__(self):
        state = self.__dict__.copy()
        del state["cache"]
        return state

    def __setstate__(self, state):
        self.__dict__.update(state)
        self.cache = {}


class Point:
    def __init__(self, x, y):
        self.x = x
        self.y = y

    def __reduce__(self):
        return (Point, (self.x, self.y))

    def __eq__(self, other):
        return (self.x, self.y) == (other.x, other.y)


acc = Account("Ann", 100)
acc.deposit(50)
buf = io.BytesIO()
pickle.dump(acc, buf)
buf.seek(0)
other = pickle.load(buf)
print(other, other.history)
assert other is not acc
acc.deposit(5)
print(acc.balance, other.balance)

c = Counter(5)
c.cache["a"] = 1
d = pickle.loads(pickle.dumps(c))
print(d.start, d.cache)

p = Point(1, 2)
q = pickle.loads(pickle.dumps(p))
print(p == q, p is q)

for proto in range(pickle.HIGHEST_PROTOCOL + 1):
    s = pickle.dumps([1, 2, 3], protocol=proto)
    print(proto, s, pickle.loads(s))
