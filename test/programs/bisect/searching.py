import bisect
from bisect import insort, bisect_left


class Item:
    def __init__(self, n):
        self.n = n

    def __lt__(self, other):
        return self.n < other.n

    def __repr__(self):
        return f"I{self.n}"


scores = [10, 20, 20, 30]
print(bisect.bisect(scores, 20), bisect_left(scores, 20), bisect.bisect_right(scores, 5), bisect_left(scores, 20, 2, 4))
insort(scores, 25)
bisect.insort_left(scores, 20)
print(scores)
items = [Item(1), Item(3), Item(5)]
probe = Item(4)
print(bisect.bisect_left(items, probe))
insort(items, probe)
print(items)
del probe
rows = [("a", 1), ("b", 5), ("c", 9)]
print(bisect.bisect_left(rows, 5, key=lambda row: row[1]))
insort(rows, ("x", 6), key=lambda row: row[1])
print(rows)


def grade(score, breakpoints=(60, 70, 80, 90), grades="FDCBA"):
    return grades[bisect.bisect(breakpoints, score)]


print([grade(s) for s in (33, 99, 77, 70, 89)])


class Sorted:
    def __init__(self):
        self.values = []

    def __len__(self):
        return len(self.values)

    def __getitem__(self, index):
        return self.values[index]

    def insert(self, index, value):
        self.values.insert(index, value)


s = Sorted()
for value in (3000, 1000, 2000):
    insort(s, value)
print(s.values)
try:
    bisect.bisect([1, 2], "a")
except TypeError as e:
    print(e)
try:
    bisect.bisect([1], 1, -1)
except ValueError as e:
    print(e)
