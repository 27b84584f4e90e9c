class Transaction:
    def __init__(self, data):
        self.data = data
        self.backup = None
    def __enter__(self):
        self.backup = dict(self.data)
        return self.data
    def __exit__(self, kind, value, tb):
        if kind is not None:
            self.data.clear()
            self.data.update(self.backup)
        self.backup = None
        return kind is ValueError
accounts = {"ann owner": [100], "bob owner": [50]}
with Transaction(accounts) as acc:
    acc["ann owner"] = [90]
    acc["bob owner"] = [60]
with Transaction(accounts) as acc:
    acc["ann owner"] = None
    acc["new owner"] = [1]
    raise ValueError("rolled back")
acc = None
a = accounts["ann owner"]
n = len(accounts)
accounts = None
a = None
end = 0
