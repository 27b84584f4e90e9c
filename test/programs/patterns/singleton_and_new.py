class Single:
    _instance = None
    def __new__(cls, *args):
        if cls._instance is None:
            cls._instance = super().__new__(cls)
        return cls._instance
    def __init__(self, v):
        self.v = v
class Cached:
    pool = {}
    def __new__(cls, key):
        if key in cls.pool:
            return cls.pool[key]
        obj = object.__new__(cls)
        cls.pool[key] = obj
        return obj
a = Single([1])
b = Single([2])
same = a is b
v = a.v
c = Cached("key c")
d = Cached("key c")
e = Cached("key e")
both = c is d
Single._instance = None
a = b = None
Cached.pool.clear()
c = None
d = e = None
v = None
end = 0
