class Pool:
    def __init__(self):
        self.free = []
    def take(self):
        body = self.free.pop() if self.free else ["a new body"]
        return Lease(self, body)
class Lease:
    def __init__(self, pool, body):
        self.pool = pool
        self.body = body
    def __del__(self):
        self.pool.free.append(self.body)
p = Pool()
a = p.take()
b = p.take()
body = a.body
a = None
c = p.take()
same = c.body is body
b = c = None
n = len(p.free)
d = p.take()
p = None
d = None
body = None
end = 0
