class T:
    def __init__(self, name):
        self.name = name
    def __del__(self):
        gone.append(self.name)
gone = []
class Holder:
    shared = T("class attribute")
    def __init__(self):
        self.own = T("instance attribute")
    def method(self, d=T("method default")):
        return d
h = Holder()
Holder.shared = None
n1 = len(gone)
h.shared = T("shadowing one")
del h.shared
n2 = len(gone)
m = h.method
h = None
n3 = len(gone)
m = None
n4 = len(gone)
del Holder
import gc
gc.collect()
n5 = len(gone)
print(gone, n1, n2, n3, n4, n5)
end = 0
