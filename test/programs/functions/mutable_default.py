def add(item, target=[]):
    target.append(item)
    return target
a = add([1])
b = add([2])
c = add([3], [])
same = a is b
d = add.__defaults__
def later(n, cache={}):
    if n in cache:
        return cache[n]
    cache[n] = [n]
    return cache[n]
e = later(1000)
f = later(1000)
later.__defaults__ = None
add = None
a = b = None
d = None
e = f = None
end = 0
