import sys


def run(value):
    mine = sys._getframe()
    try:
        mine.clear()
    except RuntimeError as error:
        print(error)
    mine = None
    return value


x = [run([1]), run([2])]


def unstarted(arg):
    yield arg


u = unstarted([x])
uf = u.gi_frame
u = None
print(len(uf.f_locals))
uf = None
print(len(x))
end = 0
