import gc
def make():
    data = [1]
    def get():
        return data, get
    data.append(get)
    return data
d = make()
g = d[1]
r = g()
d = None
r = None
gc.collect()
x = g()[0]
g = None
gc.collect()
x = None
gc.collect()
end = 0
