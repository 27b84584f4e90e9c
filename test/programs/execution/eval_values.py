x = [1, 2]
y = eval("x")
z = eval("[x, x, y]")
w = eval("lambda: x")
v = w()
print(z, v is x)


def f(a):
    b = eval("a")
    c = eval("[i for i in a]")
    return b, c


r = f(x)
print(r)
expressions = ["1 + 2", "len(x)", "x + y", "{'k': x}"]
results = [eval(e) for e in expressions]
print(results)
del z
print(eval("  2 ** 10 "))
print(eval(b"3 * 4"))
