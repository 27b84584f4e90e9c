import sys


def snapshot(a, b):
    c = [a]
    names = locals()
    d = [b]
    again = locals()
    frame = sys._getframe()
    third = frame.f_locals
    return len(names), len(again), len(third), third["d"]


x = [1]
y = {"k": x}
r = snapshot(x, y)
print(r)


def closure_frame(v):
    w = [v]

    def inside():
        frame = sys._getframe()
        return frame, w

    return inside()


fr, w = closure_frame(x)
print(fr.f_code.co_name, sorted(fr.f_locals), w)
back = fr.f_back
print(back.f_code.co_name, "v" in back.f_locals)
fr = None
back = None
w = None


class Body:
    here = sys._getframe()
    inside = here.f_code.co_name
    has = "inside" in here.f_locals
    del here


print(Body.inside, Body.has)
end = 0
