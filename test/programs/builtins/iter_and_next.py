items = [[1], [2]]
it = iter(items)
a = next(it)
b = next(it)
c = next(it, "default text")
d = next(it, None)
again = iter(it)
same = again is it
k = iter({"key one": [5]}.items())
e = next(k)
s = iter("xyz")
f = next(s)
def feed():
    return items.pop()
g = list(iter(feed, [1]))
t = iter((items, items))
h = next(t)
it = again = None
k = None
t = h = None
items = None
a = b = e = g = None
end = 0
