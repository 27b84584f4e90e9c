import gc
def outer():
    def inner(n):
        if n == 0:
            return [inner]
        return inner(n - 1)
    return inner(2)
r = outer()
r = None
n = gc.collect()
def holder():
    data = [1]
    def use():
        return data
    data.append(use)
    return data
d = holder()
d.clear()
d = None
n = gc.collect()
end = 0
