class InsufficientFunds(Exception):
    def __init__(self, account, amount):
        super().__init__(f"cannot take {amount}")
        self.account = account
class Account:
    def __init__(self, owner):
        self.owner = owner
        self.balance = 0
    def deposit(self, amount):
        self.balance += amount
    def withdraw(self, amount):
        if amount > self.balance:
            raise InsufficientFunds(self, amount)
        self.balance -= amount
class Bank:
    def __init__(self):
        self.accounts = {}
        self.failures = []
    def open(self, owner):
        acc = self.accounts[owner] = Account(owner)
        return acc
    def transfer(self, a, b, amount):
        try:
            self.accounts[a].withdraw(amount)
            self.accounts[b].deposit(amount)
        except InsufficientFunds as e:
            self.failures.append(e)
            return False
        return True
bank = Bank()
bank.open("ann owner").deposit(1000)
acc = bank.open("bob owner")
ok = bank.transfer("ann owner", "bob owner", 400)
bad = bank.transfer("bob owner", "ann owner", 9000)
err = bank.failures[0]
same = err.account is acc
print(str(err), acc.balance)
bank.failures.clear()
err = None
bank = None
acc = None
end = 0
