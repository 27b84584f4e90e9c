def swallow(v):
    try:
        raise ValueError(v)
    finally:
        return [v]
def replace(v):
    try:
        return v
    finally:
        v = [v]
def loop(items):
    for item in items:
        try:
            if item[0] == 1:
                continue
            if item[0] == 2:
                break
            last = item
        finally:
            seen = [item]
    return seen
def over(v):
    try:
        return [v]
    finally:
        return (v,)
x = [1]
a = swallow(x)
b = replace(x)
c = loop([[0], [1], [2], [3]])
d = over(x)
a = b = None
c = d = None
end = 0
