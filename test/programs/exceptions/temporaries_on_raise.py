def make(v):
    return [v]
def boom(*args):
    raise ValueError("boom now")
x = [1]
try:
    y = [make(1), boom(x, make(2)), make(3)]
except ValueError:
    a = 1
try:
    y = make(make(4)[5])
except IndexError:
    a = 2
try:
    y = {"key one": make(5), "key two": boom()}
except ValueError as e:
    held = e
held = None
try:
    for z in [make(6), boom]:
        z(x)
except TypeError:
    z = None
except ValueError:
    z = x
end = 0
