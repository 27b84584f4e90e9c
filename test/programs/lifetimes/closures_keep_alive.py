class T:
    def __init__(self, name):
        self.name = name
    def __del__(self):
        gone.append(self.name)
gone = []
def make():
    kept = T("captured one")
    lost = T("not captured")
    def get():
        return kept
    return get
f = make()
n1 = len(gone)
x = f()
f = None
n2 = len(gone)
x = None
def default(v=T("a default value")):
    return v
y = default()
default = None
y = None
z = (lambda t: (lambda: t))(T("in lambda cell"))
w = z().name
z = None
print(n1, n2, gone)
end = 0
