def snapshot(a):
    b = [a]
    first = locals()
    c = first
    second = locals()
    same = first is second
    first["b"] = "changed"
    return b, same, sorted(second)


item = ["item"]
r = snapshot(item)
print(r[0], r[2])
s = r[0]


def uses_vars(p, q=2):
    v = vars()
    return v


d = uses_vars(item)
print(d)
globals()["made"] = item
print(made is item)


class Holder:
    x = item
    names = sorted(n for n in locals() if not n.startswith("__"))
    locals()["y"] = item


print(Holder.y is item, Holder.names)
del made
e = [k for k in dir() if k == "item"]
print(e)
