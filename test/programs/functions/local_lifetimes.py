def work(seed):
    a = [seed]
    b = [a]
    a = None
    c = b[0]
    b = None
    d = (c, [seed])
    del c
    e = d[1]
    d = None
    return e
def unbound(flag):
    if flag:
        value = [flag]
    return value
r = work(1000)
s = work(r)
t = unbound(r)
try:
    unbound(0)
except UnboundLocalError as e:
    print(type(e).__name__)
r = s = t = None
end = 0
