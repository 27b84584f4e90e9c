log = []


class Res:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        log.append("del " + self.name)


def inner(res):
    try:
        yield res
        yield "unreached"
    finally:
        log.append("inner finally")
        res = None


def outer():
    held = Res("outer")
    sub = inner(Res("inner"))
    try:
        value = next(sub)
        yield value.name
        value = None
        yield 2
    finally:
        sub.close()
        log.append("outer finally")


g = outer()
a = next(g)
g.close()
print(a, log)
log.clear()
g = outer()
b = next(g)
c = next(g)
g = None
print(b, c, log)
log.clear()


def yields_in_finally():
    try:
        yield 1
    finally:
        yield 2


y = yields_in_finally()
next(y)
try:
    y.close()
except RuntimeError as error:
    print(error)
z = list(yields_in_finally())
y = None
print(z)
end = 0
