import weakref
class T:
    def __init__(self, name):
        self.name = name
log = []
def watch(obj, tag):
    return weakref.ref(obj, lambda r: log.append(tag))
a = T(["object a"])
b = T(["object b"])
a.partner = b
refs = [watch(a, "tag a"), watch(b, "tag b")]
b = None
n1 = len(log)
a = None
n2 = len(log)
def scope():
    t = T(["local t"])
    refs.append(watch(t, "tag t"))
    return len(log)
n3 = scope()
n4 = len(log)
print(log, n1, n2, n3, n4)
refs = None
end = 0
