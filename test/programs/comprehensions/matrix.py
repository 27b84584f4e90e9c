m = [[1.5, 2.5], [3.5, 4.5]]
t = [[row[i] for row in m] for i in range(2)]
z = [[0.5] * 2 for _ in range(2)]
wrong = [[0.5] * 2] * 2
z[0][0] = 9.5
wrong[0][0] = 9.5
flat = [v for row in m for v in row]
diag = [m[i][i] for i in range(2)]
mul = [[sum(a * b for a, b in zip(r, c)) for c in zip(*m)] for r in m]
m = None
wrong = None
flat = diag = None
t = mul = None
end = 0
