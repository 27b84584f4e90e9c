def neighbours(grid, r, c):
    total = 0
    for dr in (-1, 0, 1):
        for dc in (-1, 0, 1):
            if (dr or dc) and 0 <= r + dr < 3 and 0 <= c + dc < 3:
                total += grid[r + dr][c + dc]
    return total
def step(grid):
    new = []
    for r in range(3):
        row = []
        for c in range(3):
            n = neighbours(grid, r, c)
            row.append(1 if n == 3 or (grid[r][c] and n == 2) else 0)
        new.append(row)
    return new
g = [[0, 1, 0], [0, 1, 0], [0, 1, 0]]
h = step(g)
old = g
g = h
old = None
h = None
g = None
end = 0
