log = []
def gen(v):
    local = [v]
    try:
        yield local
        yield v
    except GeneratorExit:
        log.append("exit seen")
        raise
    finally:
        log.append("finally run")
        extra = [local]
x = [1]
g = gen(x)
a = next(g)
g.close()
h = gen(x)
b = next(h)
h = None
i = gen(x)
i.close()
for y in gen(x):
    break
print(log)
a = b = y = None
g = i = None
x = None
end = 0
