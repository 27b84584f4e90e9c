"""Built-in methods that `super()` finds, at the first and at later executions: what holds the instance while a descriptor or hook runs."""


class Checked:
    def __set_name__(self, owner, name):
        self.name = name

    def __set__(self, instance, value):
        instance.__dict__[self.name] = self.check(value)

    def check(self, value):
        return value


class Row:
    name = Checked()
    shares = Checked()

    def __init__(self, name, shares):
        self.name = name
        self.shares = shares

    def __setattr__(self, name, value):
        super().__setattr__(name, value)

    def __getattribute__(self, name):
        return super().__getattribute__(name)


class Items(list):
    def append(self, item):
        super().append(item)

    def __contains__(self, item):
        return super().__contains__(item)

    def sort(self, **options):
        super().sort(**options)


class Item:
    def __init__(self, number):
        self.number = number

    def __eq__(self, other):
        return self.number == other.number

    def __lt__(self, other):
        return self.number < other.number


row = Row("AA", [100])
row.name = "IBM"
row.shares = [50]
print(row.name, row.shares, row.name)
items = Items()
for number in (3, 1, 2):
    items.append(Item(number))
items.sort()
items.sort(reverse=True)
print([item.number for item in items], Item(1) in items, Item(7) in items, Item(2) in items)
