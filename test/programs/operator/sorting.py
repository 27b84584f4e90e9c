import operator

people = [
    {"name": "Ann", "age": 31},
    {"name": "Bob", "age": 25},
    {"name": "Cid", "age": 31},
]
by_age = sorted(people, key=operator.itemgetter("age"))
print([person["name"] for person in by_age])
oldest = max(people, key=operator.itemgetter("age", "name"))
print(oldest)
groups = {}
for age, name in map(operator.itemgetter("age", "name"), people):
    groups.setdefault(age, []).append(name)
print(groups)


class Account:
    def __init__(self, owner, balance):
        self.owner = owner
        self.balance = balance


accounts = [Account("x", 30), Account("y", 10)]
accounts.sort(key=operator.attrgetter("balance"))
print([account.owner for account in accounts])
print(list(map(operator.attrgetter("owner", "balance"), accounts)))
del people, by_age
print(oldest["name"])


def evaluate(tokens):
    stack = []
    operations = {"+": operator.add, "*": operator.mul, "/": operator.truediv}
    for token in tokens.split():
        if token in operations:
            right = stack.pop()
            left = stack.pop()
            stack.append(operations[token](left, right))
        else:
            stack.append(int(token))
    return stack.pop()


print(evaluate("3 4 + 2 * 7 /"))
