class T:
    def __init__(self, name):
        self.name = name
    def __del__(self):
        gone.append(self.name)
gone = []
def fail(v):
    local = T("local of fail")
    raise ValueError("no luck")
def outer():
    held = T("local of outer")
    fail(held)
try:
    outer()
except ValueError as e:
    n1 = len(gone)
n2 = len(gone)
try:
    outer()
except ValueError as e:
    keep = e
n3 = len(gone)
keep = None
n4 = len(gone)
try:
    fail(T("an argument"))
except ValueError:
    n5 = len(gone)
n6 = len(gone)
print(n1, n2, n3, n4, n5, n6, gone)
end = 0
