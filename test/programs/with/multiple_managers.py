log = []
class M:
    def __init__(self, name):
        self.name = name
    def __enter__(self):
        log.append("enter " + self.name)
        return [self.name]
    def __exit__(self, *exc):
        log.append("leave " + self.name)
        exc = None
with M("one m") as a, M("two m") as b:
    c = (a, b)
with (M("three m") as d, M("four m")):
    pass
with M("five m"):
    with M("six m") as (e,):
        f = e
print(log)
a = b = c = None
d = e = f = None
end = 0
