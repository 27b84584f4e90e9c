# The list may become shorter while the value for an extended slice is iterated.
class Emptying:
    def __init__(self, items):
        self.items = items

    def __iter__(self):
        yield from self.items
        del self.items[3:]


numbers = list(range(5))
value = Emptying(numbers)
try:
    numbers[::3] = value
except ValueError as e:
    print(e)
print(numbers)

numbers = list(range(6))
numbers[:3:1] = Emptying(numbers)
print(numbers)
