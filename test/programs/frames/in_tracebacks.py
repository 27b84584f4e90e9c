class Held:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("gone", self.name)


def inner(thing):
    local = Held("local of inner")
    raise ValueError("inner failed")


def outer(thing):
    other = Held("local of outer")
    inner(thing)


h = Held("argument")
try:
    outer(h)
except ValueError as error:
    saved = error
tb = saved.__traceback__
names = []
while tb is not None:
    frame = tb.tb_frame
    names.append((frame.f_code.co_name, tb.tb_lineno, frame.f_lineno))
    tb = tb.tb_next
print(names)
last = frame.f_locals["local"]
print(last.name)
frame = None
last = None
saved.__traceback__.tb_next.tb_next.tb_frame.clear()
print("cleared inner")
saved.__traceback__ = None
print("no traceback")
saved = None
h = None
end = 0
