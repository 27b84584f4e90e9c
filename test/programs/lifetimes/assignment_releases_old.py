class T:
    def __init__(self, name):
        self.name = name
    def __del__(self):
        gone.append(self.name + str(len(gone)))
gone = []
a = T("first one ")
a = T("second one ")
a = [T("in a list ")]
a[0] = T("other in list ")
a[0:1] = []
d = {"key one": T("dict value ")}
d["key one"] = T("new value ")
d = T("replaces dict ")
a, d = d, a
a, d = T("unpacked "), None
class Box:
    pass
b = Box()
b.x = T("attribute ")
b.x = T("attribute two ")
b.__dict__.clear()
a = b = None
print(gone)
end = 0
