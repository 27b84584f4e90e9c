log = []
def make(v):
    log.append(v)
    return [v]
def f(a=make(1), *, b=make(2)):
    return (a, b)
r = f()
s = f()
t = f(make(3), b=make(4))
kw = f.__kwdefaults__
r = None
s = None
del f
kw = None
t = None
print(log)
end = 0
