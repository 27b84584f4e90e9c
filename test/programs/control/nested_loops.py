grid = [[[1], [2]], [[3], [4]]]
flat = []
for row in grid:
    for cell in row:
        if cell[0] == 2:
            continue
        flat.append(cell)
        if cell[0] == 3:
            break
    else:
        done = row
grid = None
row = None
cell = None
flat = None
done = None
end = 0
