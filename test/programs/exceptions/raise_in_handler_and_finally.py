log = []
def bad(v):
    try:
        raise ValueError(v)
    except ValueError:
        tmp = [v]
        raise KeyError(tmp)
    finally:
        log.append("cleaned up")
def worse(v):
    try:
        bad(v)
    finally:
        raise TypeError(v)
x = [1]
try:
    bad(x)
except KeyError as e:
    inner = e.args[0]
    ctx = e.__context__
ctx = None
inner = None
try:
    worse(x)
except TypeError as e:
    a = e.__context__
    b = a.__context__
a = None
b = None
print(log)
end = 0
