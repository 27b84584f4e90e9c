data = [1, 2, 3]
ns = {}


def visit(item):
    kept = item
    return len(kept)


ns["visit"] = visit
ns["data"] = data
exec("result = visit(data)\nagain = visit(data) + visit(result * [0])", ns)
print(ns["result"], ns["again"])


def inner(values):
    extra = list(values)
    eval("visit(values)", {"visit": visit, "values": values})
    return extra


out = inner(data)
print(out)
code = compile("visit(data)", "<text>", "eval")
x = eval(code, ns)
y = eval(code, {"visit": visit, "data": out})
print(x, y)
