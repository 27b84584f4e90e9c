class T:
    def __init__(self, name):
        self.name = name
    def __del__(self):
        gone.append(self.name)
gone = []
def consume(v):
    name = v.name
    v = None
    n = len(gone)
    return n, name
def star(*vs):
    first = vs[0]
    vs = None
    n = len(gone)
    first = None
    return n, len(gone)
a = consume(T("direct one"))
t = T("named one")
b = consume(t)
t = None
c = star(T("star one"), T("star two"))
d = consume(v=T("keyword one"))
e = [consume(v) for v in (T("in tuple"), T("in tuple two"))]
print(a, b, c, d, e, gone)
end = 0
