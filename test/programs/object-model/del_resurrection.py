saved = []
class Phoenix:
    def __init__(self, n):
        self.n = n
        self.data = [n]
    def __del__(self):
        print("del", self.n)
        if self.n > 0:
            self.n -= 1
            saved.append(self)
p = Phoenix(2)
p = None
print(len(saved), saved[0].n)
q = saved.pop()
q = None
print(len(saved))
class Once:
    def __del__(self):
        saved.append(self)
o = Once()
del o
x = saved[-1]
saved.clear()
x = None
print(len(saved))
class Failing:
    def __del__(self):
        raise ValueError("inside del")
f = Failing()
end = 0
