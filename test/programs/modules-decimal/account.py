from decimal import Decimal, ROUND_HALF_UP

CENT = Decimal("0.01")


class Account:
    def __init__(self, owner, balance=Decimal("0.00")):
        self.owner = owner
        self.balance = balance
        self.history = []

    def deposit(self, amount):
        amount = Decimal(amount).quantize(CENT, rounding=ROUND_HALF_UP)
        self.balance += amount
        self.history.append(amount)
        return amount

    def withdraw(self, amount):
        amount = Decimal(amount)
        if amount > self.balance:
            raise ValueError("insufficient funds")
        self.balance -= amount
        self.history.append(-amount)


one = Account("Ann")
two = Account("Bob", Decimal("100"))
first = one.deposit("10.005")
one.deposit(5)
two.withdraw("33.33")
print(one.balance, two.balance, one.history, two.history)
try:
    one.withdraw(1000)
except ValueError as error:
    print(error)
print(Account.__init__.__defaults__)
one.history.clear()
print(first)
rates = {"a": Decimal("1.05"), "b": Decimal("0.95")}
balances = {name: (two.balance * rate).quantize(CENT) for name, rate in rates.items()}
print(balances)
