def counter():
    counter.calls += 1
    counter.last = [counter.calls]
    return counter.last
counter.calls = 0
a = counter()
b = counter()
a = None
c = counter()
counter.last = None
d = counter.__dict__
b = c = None
d = None
end = 0
