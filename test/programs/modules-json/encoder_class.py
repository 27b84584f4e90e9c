import json


class Money:
    def __init__(self, amount, currency):
        self.amount = amount
        self.currency = currency


class MoneyEncoder(json.JSONEncoder):
    def default(self, o):
        if isinstance(o, Money):
            return [o.amount, o.currency]
        return super().default(o)


m = Money(10, "EUR")
print(json.dumps({"price": m}, cls=MoneyEncoder))
encoder = MoneyEncoder(sort_keys=True)
print(encoder.encode({"b": m, "a": [m]}))
print(encoder.encode("plain"))
print(list(encoder.iterencode([1, m])))
try:
    encoder.encode({"x": 1j})
except TypeError as error:
    print(error)
pretty = MoneyEncoder(indent=1)
print(pretty.encode([m, m]))
print(pretty.encode({}))
del m
print(pretty.item_separator, pretty.key_separator)
