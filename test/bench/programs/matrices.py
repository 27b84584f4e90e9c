SIZE = 410


def identity(size):
    rows = []
    for i in range(size):
        row = [0.0] * size
        row[i] = 1.0
        rows.append(row)
    return rows


def multiply(left, right):
    size = len(left)
    result = []
    for i in range(size):
        row = []
        for j in range(size):
            cell = 0.0
            for k in range(size):
                cell += left[i][k] * right[k][j]
            row.append(cell)
        result.append(row)
    return result


def rotation(size, angle):
    rows = identity(size)
    rows[0][0] = 1.0 - angle * angle / 2.0
    rows[0][1] = -angle
    rows[1][0] = angle
    rows[1][1] = 1.0 - angle * angle / 2.0
    return rows


matrix = identity(6)
for turn in range(SIZE):
    matrix = multiply(matrix, rotation(6, turn / 10000.0))
    matrix = multiply(identity(6), matrix)
print(matrix[0][0] < 2.0)
