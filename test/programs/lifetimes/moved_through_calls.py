def ident(v):
    return v
def hold(v):
    kept = [v]
    return kept
def swap(p):
    a, b = p
    return b, a
def drop(v):
    v = None
    return v
x = ident(hold(ident([1])))
y = swap((x, ident([2])))
z = swap(swap(y))
drop(z)
drop(hold(z))
x = None
y = None
w = z[0]
z = None
w = None
end = 0
