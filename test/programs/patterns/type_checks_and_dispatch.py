def describe(v):
    if isinstance(v, bool):
        return "a bool value"
    if isinstance(v, (int, float)):
        return "a number %s" % v
    if isinstance(v, str):
        return "text " + v
    if isinstance(v, dict):
        return {k: describe(x) for k, x in v.items()}
    if isinstance(v, (list, tuple)):
        return [describe(x) for x in v]
    return type(v).__name__
r = describe([1000, "some words", {"key one": (True, None, 2.5)}])
handlers = {int: lambda v: [v], str: lambda v: (v,), list: lambda v: v}
out = [handlers[type(v)](v) for v in (5000, "a str", [r])]
print(r)
r = None
x = out[2][0]
out = None
handlers = None
x = None
end = 0
