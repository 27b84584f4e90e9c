class tick:
    def __await__(self):
        return (yield "tick")


def drive(coro):
    try:
        while True:
            coro.send(None)
    except StopIteration as stop:
        return stop.value


async def gen(log):
    try:
        x = yield [1]
        log.append(x)
        await tick()
        y = yield [2]
        log.append(y)
    except ValueError as e:
        log.append(e.args)
        yield "recovered"
    finally:
        log.append("closed")


async def sending():
    log = []
    g = gen(log)
    a = await g.asend(None)
    b = await g.asend("sent")
    try:
        await g.asend("last")
    except StopAsyncIteration as e:
        log.append(type(e).__name__)
    return a, b, log


async def throwing():
    log = []
    g = gen(log)
    await g.__anext__()
    r = await g.athrow(ValueError("boom"))
    await g.aclose()
    return r, log


async def closing():
    log = []
    g = gen(log)
    await anext(g)
    await g.aclose()
    try:
        await g.__anext__()
    except StopAsyncIteration:
        log.append("stopped")
    return log


print(drive(sending()))
print(drive(throwing()))
print(drive(closing()))
g = gen([])
print(type(g).__name__, type(g.asend(None)).__name__, type(g.__anext__()).__name__, type(g.aclose()).__name__)
print(g.__aiter__() is g, g.ag_running, g.ag_await)
async def early_value():
    h = gen([])
    try:
        await h.asend("x")
    except TypeError as e:
        return str(e)
print(drive(early_value()))
async def default():
    async def empty():
        return
        yield
    return await anext(empty(), ["default"])
print(drive(default()))
async def return_in_loop():
    async for x in gen([]):
        return x
print(drive(return_in_loop()))
