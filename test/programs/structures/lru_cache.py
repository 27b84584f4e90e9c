class LRU:
    def __init__(self, size):
        self.size = size
        self.data = {}
    def get(self, key):
        if key not in self.data:
            return None
        value = self.data.pop(key)
        self.data[key] = value
        return value
    def put(self, key, value):
        self.data.pop(key, None)
        self.data[key] = value
        if len(self.data) > self.size:
            oldest = next(iter(self.data))
            del self.data[oldest]
c = LRU(2)
a = ["value a"]
c.put("key a", a)
c.put("key b", ["value b"])
x = c.get("key a")
c.put("key c", ["value c"])
y = c.get("key b")
z = c.get("key c")
c.put("key d", x)
a = x = None
c = None
z = None
end = 0
