class Seq:
    def __init__(self, items):
        self.items = items
    def __getitem__(self, key):
        if isinstance(key, slice):
            return Seq(self.items[key])
        return self.items[key]
s = Seq([[1], [2], [3]])
a = s[0]
b = s[1:]
c = b[::-1]
d = c[0]
s = None
b = None
a = d = None
c = None
end = 0
