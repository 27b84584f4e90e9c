x = [1]
ident = lambda v: v
pair = lambda a, b=x: (a, b)
const = lambda: x
r = ident(x)
s = pair(r)
t = const()
u = (lambda v: [v])(x)
table = {"key one": lambda v: v, "key two": lambda v: [v]}
w = table["key two"](x)
make = lambda n: lambda v: (n, v)
add = make(x)
y = add([2])
pair = None
make = add = None
table = None
s = u = w = y = None
end = 0
