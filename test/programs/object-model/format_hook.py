class Money:
    def __init__(self, amount):
        self.amount = amount
    def __format__(self, spec):
        if spec == "long":
            return f"{self.amount} pieces of money"
        return format(self.amount, spec)
    def __str__(self):
        return f"${self.amount}"
    def __repr__(self):
        return f"Money({self.amount!r})"
m = Money(1234.5)
print(f"{m}", f"{m:long}", f"{m:.2f}", f"{m!r}", f"{m!s:>10}")
print("{0} {0:long} {0!r}".format(m), format(m, "long"))
class NoFormat:
    pass
try:
    format(NoFormat(), "x")
except TypeError as e:
    print(e)
t = f"{m!r:>15}"
m = None
t = None
end = 0
