class Tell:
    def __init__(self, n):
        self.n = n

    def __del__(self):
        out.append(self.n)


out = []
for n in range(3):
    t = Tell(n)
    if n == 1:
        del t
        continue
    print(n, out)
del n
try:
    n
except NameError as error:
    print(error)


def scrub(items):
    for item in items:
        held = [item]
        del item
        try:
            print(item)
        except UnboundLocalError as error:
            message = str(error)
        del held
    return message


m = scrub([[1], [2]])
print(m)
d = {k: Tell(k + 10) for k in range(3)}
for k in list(d):
    del d[k]
print(out)
x = [Tell(20), Tell(21), Tell(22)]
while x:
    del x[0]
    out.append(len(x))
print(out)
t = None
print(out)


def both():
    a = b = [1]
    del a, b
    try:
        return a
    except NameError:
        return "gone"


print(both())
end = 0
