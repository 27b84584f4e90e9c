class M:
    def __enter__(self):
        return [self]
    def __exit__(self, *exc):
        self.gone = True
def early(v):
    with M() as m:
        local = [v, m]
        return local
def loops(items):
    out = []
    for item in items:
        with M() as m:
            if item[0] == 1:
                continue
            if item[0] == 2:
                break
            out.append(m)
    return out
x = [1]
r = early(x)
s = loops([[0], [1], [2], [3]])
r = None
s = None
end = 0
