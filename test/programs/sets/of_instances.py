class P:
    def __init__(self, n, body):
        self.n = n
        self.body = body
    def __hash__(self):
        return self.n
    def __eq__(self, o):
        return self.n == o.n
a = P(1, [1])
b = P(2, [2])
s = {a, b}
s.add(P(1, [3]))
n = len(s)
for x in sorted(s, key=lambda p: p.n):
    y = x.body
seen = set()
out = []
for item in [a, b, a]:
    if item not in seen:
        seen.add(item)
        out.append(item)
a = None
s = None
x = y = item = None
seen = None
out = None
b = None
end = 0
