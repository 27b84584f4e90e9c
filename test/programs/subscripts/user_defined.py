class Grid:
    def __init__(self):
        self.cells = {}
    def __getitem__(self, pos):
        return self.cells[pos]
    def __setitem__(self, pos, value):
        self.cells[pos] = value
    def __delitem__(self, pos):
        del self.cells[pos]
    def __len__(self):
        return len(self.cells)
    def __contains__(self, pos):
        return pos in self.cells
g = Grid()
v = [1]
g[1, 2] = v
g[0, 0] = [2]
a = g[1, 2]
n = len(g)
yes = (1, 2) in g
no = (5, 5) in g
del g[1, 2]
g[0, 0] += [v]
p = g[0, 0]
g = None
p = None
end = 0
