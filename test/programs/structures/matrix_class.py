class Matrix:
    def __init__(self, rows):
        self.rows = rows
    def __mul__(self, other):
        return Matrix([[sum(a * b for a, b in zip(r, c)) for c in zip(*other.rows)] for r in self.rows])
    def __add__(self, other):
        return Matrix([[a + b for a, b in zip(r, s)] for r, s in zip(self.rows, other.rows)])
    def __getitem__(self, ij):
        i, j = ij
        return self.rows[i][j]
    def transpose(self):
        return Matrix([list(c) for c in zip(*self.rows)])
a = Matrix([[1.5, 2.0], [0.5, 1.0]])
b = a + a
c = b[0, 1]
d = a.transpose()
e = d.rows[0]
f = a * d
g = f[1, 1]
a = b = None
d = None
f = e = None
end = 0
