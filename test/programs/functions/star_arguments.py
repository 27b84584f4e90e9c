def collect(*args, **kwargs):
    first = args[0] if args else None
    return args, kwargs
x = [1]
y = [2]
r = collect(x, y)
s = collect(*[x, y, x])
t = collect(a=x, b=y)
u = collect(x, *[y], k=x, **{"m": y})
v = collect()
def forward(*args, **kwargs):
    return collect(*args, **kwargs)
w = forward(x, z=y)
args, kwargs = w
w = r = s = None
t = u = None
args = kwargs = None
x = y = None
end = 0
