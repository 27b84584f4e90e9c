import gc
log = []
class Node:
    def __init__(self, name):
        self.name = name
        self.other = None
    def __del__(self):
        log.append(self.name)
a = Node("node a")
b = Node("node b")
a.other = b
b.other = a
keep = [1]
a.extra = keep
del a, b
n = len(log)
gc.collect()
print(log)
c = Node("node c")
c.other = c
c.other = None
c = None
print(log)
end = 0
