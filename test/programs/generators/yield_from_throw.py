def inner(log):
    try:
        yield [1]
    except ValueError as e:
        log.append(e)
        yield ["handled it"]
    finally:
        log.append("inner done")
def outer(log):
    try:
        yield from inner(log)
    except KeyError as e:
        yield ["outer handled"]
log = []
g = outer(log)
a = next(g)
b = g.throw(ValueError("to inner"))
c = g.throw(KeyError("to outer"))
d = next(g, None)
n = len(log)
log.clear()
a = b = c = None
g = None
end = 0
