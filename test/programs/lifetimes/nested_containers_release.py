class T:
    def __init__(self, name, *parts):
        self.name = name
        self.parts = parts
    def __del__(self):
        gone.append(self.name)
gone = []
deep = T("outer t", [T("in list")], {"key one": T("in dict")}, (T("in tuple"),))
kept = deep.parts[0]
deep = None
n = len(gone)
kept.append(T("added later"))
kept[0] = None
kept = None
rows = [[T("row %d" % i)] for i in range(3)]
rows[1] = rows[0]
rows.pop()
rows = None
print(gone, n)
end = 0
