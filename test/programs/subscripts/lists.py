row = [[0], [1], [2], [3]]
a = row[0]
b = row[-1]
c = row[len(row) - 2]
row[1] = a
d = row[1]
try:
    row[10]
except IndexError as e:
    print(e)
try:
    row["x"]
except TypeError as e:
    print(e)
grid = [row, row]
e2 = grid[0][2]
grid[1][2] = None
row = None
grid = None
end = 0
