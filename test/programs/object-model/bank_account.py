class InsufficientFunds(Exception):
    def __init__(self, needed, available):
        super().__init__(f"need {needed}, have {available}")
        self.needed = needed
        self.available = available
class Account:
    count = 0
    def __init__(self, owner, balance=0):
        self.owner = owner
        self._balance = balance
        Account.count += 1
    @property
    def balance(self):
        return self._balance
    def deposit(self, amount):
        if amount <= 0:
            raise ValueError("amount must be positive")
        self._balance += amount
        return self
    def withdraw(self, amount):
        if amount > self._balance:
            raise InsufficientFunds(amount, self._balance)
        self._balance -= amount
class Savings(Account):
    rate = 0.05
    def add_interest(self):
        self.deposit(self._balance * self.rate)
a = Account("first owner", 1000)
s = Savings("second owner", 2000)
a.deposit(500).deposit(250)
s.add_interest()
print(a.balance, s.balance, Account.count)
for amount in (10, 5000):
    try:
        a.withdraw(amount)
    except InsufficientFunds as e:
        print("refused:", e, e.needed - e.available)
try:
    a.deposit(-5)
except ValueError as e:
    print(e)
try:
    a.balance = 5
except AttributeError as e:
    print(type(e).__name__)
a = s = None
end = 0
