class T:
    def __init__(self, name):
        self.name = name
    def __del__(self):
        gone.append(self.name)
gone = []
def gen(arg):
    local = T("local in gen")
    yield 1
    local = None
    yield len(gone)
g = gen(T("argument of gen"))
a = next(g)
n1 = len(gone)
b = next(g)
g = None
n2 = len(gone)
h = gen(T("second argument"))
next(h)
h.close()
n3 = len(gone)
i = gen(T("never started"))
i = None
e = (t.name for t in [T("in genexpr"), T("in genexpr two")])
x = next(e)
e = None
print(n1, b, n2, n3, gone)
end = 0
