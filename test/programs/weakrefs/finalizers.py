import weakref
class Res:
    def __init__(self, name):
        self.name = name
def cleanup(tag, log):
    log.append(tag)
    return "cleaned " + tag
log = []
r = Res("first res")
f = weakref.finalize(r, cleanup, "tag one", log)
print(f.alive, log)
r = None
print(f.alive, log, f())
r = Res("second res")
g = weakref.finalize(r, cleanup, "tag two", log)
x = g.peek()
print(x[0] is r, x[2])
x = None
print(g(), g.alive, g())
h = weakref.finalize(r, cleanup, "tag three", log=log)
d = h.detach()
print(d[3]["log"] is log, h.alive)
d = None
r = None
print(log)
h.atexit = False
f = g = h = None
log = None
end = 0
