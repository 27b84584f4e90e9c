def inner(v):
    secret = [v]
    raise ValueError(v)
def outer(v):
    local = [v, v]
    return inner(v)
x = [1]
try:
    outer(x)
except ValueError as e:
    saved = e
tb = saved.__traceback__
depth = 0
while tb:
    depth += 1
    tb = tb.tb_next
y = x
saved.__traceback__ = None
saved = None
try:
    outer(x)
except ValueError as e:
    again = e.with_traceback(None)
again = None
end = 0
