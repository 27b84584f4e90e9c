class Manager:
    def __init__(self, name, suppress=False):
        self.name = name
        self.suppress = suppress

    async def __aenter__(self):
        print("enter", self.name)
        await pause("in enter")
        return [self.name]

    async def __aexit__(self, kind, value, tb):
        print("exit", self.name, kind and kind.__name__, value)
        await pause("in exit")
        return self.suppress


class pause:
    def __init__(self, v):
        self.v = v

    def __await__(self):
        yield self.v


def drive(coro):
    try:
        while True:
            print("->", coro.send(None))
    except StopIteration as stop:
        return stop.value


async def normal():
    async with Manager("a") as a, Manager("b") as b:
        print(a, b)
        return a


async def failing(suppress):
    async with Manager("f", suppress) as f:
        raise ValueError(f[0])
    return "after"


async def plain():
    m = Manager("m")
    async with m:
        for i in range(3):
            async with Manager("loop"):
                if i:
                    break
                continue
    return m.name


print(drive(normal()))
print(drive(failing(True)))
try:
    drive(failing(False))
except ValueError as e:
    print("error", e)
print(drive(plain()))
class NotAsync:
    def __enter__(self): return self
    def __exit__(self, *a): pass
async def wrong():
    async with NotAsync():
        pass
try:
    drive(wrong())
except TypeError as e:
    print(e)
class NotAwaitable:
    def __aenter__(self): return 5
    async def __aexit__(self, *a): pass
async def wrong2():
    async with NotAwaitable():
        pass
try:
    drive(wrong2())
except TypeError as e:
    print(e)
