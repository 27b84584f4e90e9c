class Account:
    bank = ["shared bank"]
    def __init__(self, owner, balance=0):
        self.owner = owner
        self.balance = balance
        self.history = []
    def deposit(self, amount):
        self.balance += amount
        self.history.append(("deposit made", amount))
        return self
    def withdraw(self, amount):
        if amount > self.balance:
            raise ValueError("not enough money")
        self.balance -= amount
        self.history.append(("withdraw made", amount))
        return self
    def transfer(self, other, amount):
        self.withdraw(amount)
        other.deposit(amount)
a = Account(["Ann Owner"], 1000)
b = Account(["Bob Owner"])
a.deposit(500).withdraw(300)
a.transfer(b, 700)
try:
    a.transfer(b, 5000)
except ValueError as e:
    print(e)
h = a.history
last = h[-1]
a = None
h = None
last = None
print(b.balance)
b = None
end = 0
