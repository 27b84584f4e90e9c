class Manager:
    def __init__(self, name, log):
        self.name = name
        self.log = log

    def __enter__(self):
        self.log.append("enter " + self.name)
        return [self.name]

    def __exit__(self, kind, value, traceback):
        self.log.append((self.name, kind.__name__ if kind else None))
        return kind is ValueError


def gen(log):
    with Manager("a", log) as a, Manager("b", log) as b:
        yield a
        yield b
        yield a + b
    yield "after"


log = []
g = gen(log)
x = next(g)
y = g.throw(ValueError("stop"))
print(x, y, log)
g = None
log.clear()
g = gen(log)
x = next(g)
g.close()
print(log)
log.clear()
g = gen(log)
y = next(g)
g = None
print(log)
log.clear()
h = gen(log)
next(h)
try:
    h.throw(KeyError("out"))
except KeyError as error:
    print(error, log)
h = None
log = None
end = 0
