class M:
    def __init__(self, v):
        self.v = v
    def __enter__(self):
        return self.v
    def __exit__(self, *exc):
        pass
class Box:
    pass
box = Box()
row = [None, None]
with M([1]) as box.item:
    a = box.item
with M([2]) as row[0]:
    pass
with M(([3], [4])) as (x, y), M([[5], [6], [7]]) as (z, *rest):
    pass
row = None
box = None
a = x = y = z = rest = None
end = 0
