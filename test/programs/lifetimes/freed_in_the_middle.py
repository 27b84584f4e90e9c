class T:
    def __init__(self, name):
        self.name = name
    def __del__(self):
        gone.append(self.name)
gone = []
def use(a, b=None):
    n = len(gone)
    return n
use(T("first arg"), use(T("inner arg")))
n1 = len(gone)
x = [T("in list")][0]
n2 = len(gone)
y = (T("left side"), T("right side"))[1]
n3 = len(gone)
z = T("method self").name
n4 = len(gone)
T("a temp") and T("b temp")
w = {"key one": T("in dict")}.get("key one")
n5 = len(gone)
x = y = w = None
print(gone, n1, n2, n3, n4, n5)
end = 0
