def worker(log):
    held = [log]
    while True:
        try:
            got = yield held
        except ValueError as e:
            log.append(e.args[0])
            held = [log, "after error"]
        except KeyError:
            return held
log = []
g = worker(log)
a = next(g)
b = g.throw(ValueError([1]))
c = g.throw(ValueError("second error"))
try:
    g.throw(KeyError("stop it"))
except StopIteration as e:
    d = e.value
h = worker(log)
try:
    h.throw(TypeError("not started"))
except TypeError as e:
    kind = type(e)
a = b = c = d = None
h = None
log = None
g = None
end = 0
