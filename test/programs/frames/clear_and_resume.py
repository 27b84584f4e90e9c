class Tell:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("del", self.name)


def gen():
    first = Tell("first")
    second = Tell("second")
    yield 1
    yield 2


g = gen()
f = g.gi_frame
print(f.f_lineno)
g.__next__()
g = None
print("generator dropped")
f = None
print("frame dropped")


def pair(one, two):
    yield one
    yield two


p = pair(Tell("one"), Tell("two"))
p = None
print("never started")
p = pair(Tell("one"), Tell("two"))
next(p)
p.close()
print("closed", p.gi_frame)
p = None
end = 0
