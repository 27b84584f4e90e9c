class Stack(list):
    def push(self, x):
        self.append(x)
    def peek(self):
        return self[-1]
class Counted:
    count = 0
    def tick(self):
        self.count += 1
        return self.count
class Both(Counted, Stack):
    def __len__(self):
        return super().__len__() + 100
s = Both([[1]])
s.push([2])
p = s.peek()
n = s.tick()
print(s, len(s), p, n, isinstance(s, list), s == [[1], [2]])
class MyInt(int):
    def __new__(cls, v, tag):
        self = super().__new__(cls, v)
        self.tag = tag
        return self
    def __add__(self, o):
        return MyInt(int(self) + o, self.tag)
m = MyInt(5000, ["tag"])
k = m + 1
print(m, k, k.tag is m.tag, type(k).__name__, m * 2)
class Text(str):
    def shout(self):
        return self.upper() + "!"
t = Text("quiet words")
print(t.shout(), t, type(t.upper()).__name__, t == "quiet words")
try:
    class Bad(int, str):
        pass
except TypeError as e:
    print(e)
s = p = None
m = k = None
t = None
end = 0
