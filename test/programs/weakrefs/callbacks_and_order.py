import weakref
log = []
class Node:
    def __init__(self, name):
        self.name = name
def watch(name):
    def callback(ref):
        log.append((name, ref() is None))
    return callback
a = Node(["node one"])
r1 = weakref.ref(a, watch("first watch"))
r2 = weakref.ref(a, watch("second watch"))
b = Node(["node two"])
r3 = weakref.ref(b, lambda r: log.append("lambda ran"))
a = None
r3 = None
b = None
print(log)
c = [Node(1), Node(2)]
rs = [weakref.ref(x, watch("in list")) for x in c]
x = None
c.clear()
print(len(log))
rs = None
log = None
end = 0
