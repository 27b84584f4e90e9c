class CM:
    def __init__(self, v):
        self.v = v
        self.log = []
    def __enter__(self):
        self.log.append("entered it")
        return self.v
    def __exit__(self, kind, value, tb):
        self.log.append(kind)
        return False
x = [1]
cm = CM(x)
with cm as v:
    w = v
with cm:
    y = [x]
with CM([2]) as t:
    pass
n = len(cm.log)
cm = None
w = v = t = None
end = 0
