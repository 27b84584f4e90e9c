class T:
    def __init__(self, name):
        self.name = name
    def __del__(self):
        gone.append(self.name)
gone = []
def three():
    a = T("local a")
    b = T("local b")
    c = T("local c")
    return len(gone)
def captured():
    x = T("cell x")
    y = T("plain y")
    z = T("cell z")
    def inner():
        return x, z
    return inner
def args(p, q, *r, s=None, **t):
    return None
n = three()
f = captured()
f = None
args(T("arg p"), T("arg q"), T("star r"), s=T("kw s"), t=T("extra t"))
print(n, gone)
end = 0
