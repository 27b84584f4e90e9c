class Sized:
    def __init__(self, n):
        self.items = [n] * n
    def __len__(self):
        return len(self.items)
a = len([1, 2])
b = len("some text")
c = len({"key one": 1})
d = len((1, 2, 3))
s = Sized(3)
e = len(s)
f = bool(s)
g = bool(Sized(0))
h = bool([]) or bool("text")
try:
    len(5)
except TypeError as err:
    print(err)
if s:
    t = s
s = None
t = None
end = 0
