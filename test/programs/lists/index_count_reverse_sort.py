rows = [[2], [1], [2]]
i = rows.index([1])
c = rows.count([2])
rows.reverse()
rows.sort()
rows.sort(key=lambda r: r[0], reverse=True)
try:
    rows.index([9])
except ValueError as e:
    print(e)
first = rows[0]
rows.sort(key=id)
rows.sort()
mixed = [3, 1000, 2]
mixed.sort()
try:
    [1, "one text"].sort()
except TypeError as e:
    print(e)
rows = None
first = None
end = 0
