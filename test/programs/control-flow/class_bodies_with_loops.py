base = [1, 2]


class Table:
    rows = []
    for i in range(3):
        rows.append([i])
    else:
        done = True
    squares = [i * i for i in range(3)]
    local = 10
    try:
        shifted = [x + local for x in base]
    except NameError as error:
        shifted = str(error)
    names = {k: v for k, v in zip("ab", base)}
    first = next(iter(r for r in rows))

    def method(self):
        return self.rows, Table.local

    for name in ("left", "right"):
        def maker(self, name=name):
            return [name]
        locals()[name] = maker
    del name, maker, i
    if local > 5:
        class Inner:
            value = base
            twice = [v for v in value]
    while len(rows) > 2:
        rows.pop()


t = Table()
print(t.method(), t.left(), t.right(), Table.shifted, Table.first)
print(Table.Inner.twice, Table.names, sorted(k for k in vars(Table) if not k.startswith("_")))


def factory(n):
    class Made:
        size = [n]

        def grow(self):
            nonlocal n
            n += 1
            return n, self.size

        @staticmethod
        def peek():
            return n
    return Made


M = factory(4)
m = M()
print(m.grow(), M.peek(), m.grow())
M = None
m = None
t = None
end = 0
