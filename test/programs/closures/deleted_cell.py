def outer(v):
    def get():
        return v
    first = get()
    del v
    try:
        get()
    except NameError as e:
        message = type(e).__name__
    return first, message
r, m = outer([1])
print(m)
def loop():
    out = []
    for x in ([1], [2]):
        def get(y=x):
            return x, y
        out.append(get)
        get = None
    return out
fs = loop()
p = fs[0]()
fs = None
p = None
r = None
end = 0
