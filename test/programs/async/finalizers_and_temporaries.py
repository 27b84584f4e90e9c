class Loud:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("del", self.name)


class tick:
    def __await__(self):
        yield "tick"


async def use(x):
    local = Loud("local " + x.name)
    await tick()
    print("resumed", x.name)
    return local


def drive(coro):
    try:
        while True:
            coro.send(None)
    except StopIteration as stop:
        return stop.value


r = drive(use(Loud("argument")))
print(r.name)
del r
c = use(Loud("dropped"))
c.send(None)
print("drop")
del c
c = use(Loud("never started"))
c.close()
print("closed")
del c


async def chain(n):
    keep = Loud(f"chain {n}")
    if n:
        await chain(n - 1)
    await tick()


c = chain(2)
c.send(None)
c.send(None)
del c
print("end of chain")


async def failing():
    x = Loud("failing")
    await tick()
    raise ValueError("bad")


try:
    drive(failing())
except ValueError as e:
    print("caught", e)
print("end")


async def never_run(a, b):
    return a, b


def never_run_generator(a, b):
    yield a, b


c = never_run(Loud("first"), Loud("second"))
c.close()
print("closed it")
del c
g = never_run_generator(Loud("third"), Loud("fourth"))
del g
print("really the end")
