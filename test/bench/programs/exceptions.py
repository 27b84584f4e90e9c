SIZE = 34000


class Refused(Exception):
    def __init__(self, amount):
        super().__init__("refused")
        self.amount = amount


def check(amount):
    if amount % 3 == 0:
        raise Refused(amount)
    if amount % 5 == 0:
        raise ValueError(f"bad {amount}")
    return amount


def guarded(amount):
    try:
        value = check(amount)
    except Refused as refused:
        value = -refused.amount
    except ValueError:
        value = 0
    else:
        value += 1
    finally:
        amount = None
    return value


total = 0
for turn in range(SIZE):
    total += guarded(turn)
    try:
        total += {}[turn]
    except KeyError:
        total += 1
print(total)
