class T:
    def __init__(self, n):
        self.n = n
    def __del__(self):
        gone.append(self.n)
gone = []
for i in range(3):
    t = T(i)
    box = [t]
for t in [T(10), T(11)]:
    pass
k = [x.n for x in (T(20), T(21))]
while True:
    t = T(30)
    if t.n:
        break
last = [T(n) for n in (40, 41)][-1]
t = box = None
last = None
print(gone)
end = 0
