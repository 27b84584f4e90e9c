class InsufficientFunds(Exception):
    """Raised when a withdrawal is larger than the balance."""

    def __init__(self, balance, amount):
        super().__init__(f"cannot withdraw {amount:.2f}, only {balance:.2f} available")
        self.balance = balance
        self.amount = amount


class Account:
    interest = 0.02
    count = 0

    def __init__(self, owner, balance=0.0):
        self.owner = owner
        self._balance = balance
        self.history = []
        Account.count += 1

    @property
    def balance(self):
        return self._balance

    @balance.setter
    def balance(self, value):
        if value < 0:
            raise ValueError("negative balance")
        self._balance = value

    def deposit(self, amount):
        self.balance += amount
        self.history.append(("deposit", amount))
        return self

    def withdraw(self, amount):
        if amount > self._balance:
            raise InsufficientFunds(self._balance, amount)
        self._balance -= amount
        self.history.append(("withdraw", amount))
        return self

    @classmethod
    def from_string(cls, text):
        owner, balance = text.split(":")
        return cls(owner.strip(), float(balance))

    @staticmethod
    def is_valid(amount):
        return amount > 0

    def __repr__(self):
        return f"{type(self).__name__}({self.owner!r}, {self._balance})"

    def __eq__(self, other):
        if not isinstance(other, Account):
            return NotImplemented
        return self.owner == other.owner and self._balance == other._balance

    def __lt__(self, other):
        return self._balance < other._balance

    def __add__(self, other):
        return Account(self.owner + "&" + other.owner, self._balance + other._balance)


class Savings(Account):
    interest = 0.05

    def add_interest(self):
        self.deposit(round(self._balance * self.interest, 2))


accounts = [Account("Ann", 100), Savings.from_string("Bob: 250.5"), Account("Cy")]
accounts[0].deposit(50).withdraw(30)
accounts[1].add_interest()
for account in accounts:
    print(account, account.balance, len(account.history))
try:
    accounts[2].withdraw(10)
except InsufficientFunds as error:
    print("Error:", error)
    print(error.balance, error.amount, error.args)
try:
    accounts[0].balance = -1
except ValueError as e:
    print(repr(e))
print(sorted(accounts))
print(max(accounts), min(accounts))
print(accounts[0] + accounts[1])
print(Account.count, Account.is_valid(3), accounts[0] == Account("Ann", 120))
print(accounts[0] != 5, accounts[0] == 5)
by_owner = {account.owner: account for account in accounts}
for owner, account in sorted(by_owner.items(), key=lambda pair: pair[0]):
    print(f"{owner:>5}|{account.balance:8.2f}|")
del accounts
print(by_owner["Ann"].history[-1])
total = sum(a.balance for a in by_owner.values())
print("total", total)
