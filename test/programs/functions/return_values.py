def nothing(v):
    w = v
def early(v):
    if v:
        return v
    return None
def several(v):
    return v, [v], {"key one": v}
def nested(v):
    def inner():
        return v
    return inner()
def discard(v):
    return [v, v]
x = [1]
a = nothing(x)
b = early(x)
c = several(x)
d, e, f = several(b)
g = nested(x)
discard(x)
nested(discard(x))
c = None
d = e = f = None
g = b = None
end = 0
