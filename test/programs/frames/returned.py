class Tell:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("del", self.name)


def gen(start):
    second = Tell("second")
    yield start
    yield 2


def make():
    g = gen(Tell("start"))
    next(g)
    return g.gi_frame


fr = make()
print(fr.f_code.co_name)
fr = None
end = 0
