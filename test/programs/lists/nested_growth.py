grid = []
for i in range(3):
    row = []
    for j in range(3):
        row.append((i, j))
    grid.append(row)
col = [row[1] for row in grid]
grid[0] = grid[1]
row = grid.pop()
cell = grid[1][2]
grid[0].remove(cell)
grid = None
row = None
col = None
cell = None
end = 0
