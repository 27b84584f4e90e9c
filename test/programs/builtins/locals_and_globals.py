top = [1]
g = globals()
names = [k for k in g if k in ("top", "g")]
x = g["top"]
def f(v):
    w = [v]
    here = locals()
    z = here["w"]
    n = len(here)
    return z
r = f(top)
g["lg_made"] = [2]
y = lg_made
del g["lg_made"]
def h():
    return [k for k in globals() if k == "top"]
s = h()
e = eval("top")
exec("extra = [top]")
t = extra
g = None
x = r = y = None
t = extra = None
end = 0
