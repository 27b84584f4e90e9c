SIZE = 24500


class Account:
    interest = 3

    def __init__(self, owner, balance):
        self.owner = owner
        self._balance = balance
        self.history = []

    @property
    def balance(self):
        return self._balance

    def deposit(self, amount):
        self._balance += amount
        self.history.append(amount)
        return self

    def __eq__(self, other):
        return self.owner == other.owner

    def __lt__(self, other):
        return self.balance < other.balance


class Savings(Account):
    def deposit(self, amount):
        super().deposit(amount)
        if len(self.history) > 5:
            self.history = []
        return self


first = Account("ann", 1000)
second = Savings("bob", 2000)
swaps = 0
for turn in range(SIZE):
    first.deposit(turn % 7)
    second.deposit(turn % 5)
    if second < first:
        swaps += 1
        first, second = Account("ann", second.balance), Savings("bob", first.balance)
    if first == second:
        swaps += 1000
    if len(first.history) > 100:
        first.history = []
print(swaps)
