saved = []
class Phoenix:
    def __init__(self, v):
        self.v = v
    def __del__(self):
        saved.append(self)
p = Phoenix([1])
del p
n = len(saved)
q = saved.pop()
v = q.v
q = None
m = len(saved)
v = None
end = 0
