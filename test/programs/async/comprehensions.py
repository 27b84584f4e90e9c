class tick:
    def __await__(self):
        yield "tick"


async def numbers(n):
    for i in range(n):
        await tick()
        yield [i]


async def double(x):
    await tick()
    return x * 2


def drive(coro):
    try:
        while True:
            coro.send(None)
    except StopIteration as stop:
        return stop.value


async def lists():
    a = [x async for x in numbers(3)]
    b = [x async for x in numbers(4) if x[0] % 2]
    c = [await double(x) for x in (1, 2)]
    return a, b, c


async def others():
    d = {x[0]: x async for x in numbers(2)}
    s = {x[0] async for x in numbers(3)}
    t = [y async for x in numbers(2) for y in x]
    return d, s, t


async def generator():
    g = (x[0] async for x in numbers(3))
    total = 0
    async for v in g:
        total += v
    return total, type(g).__name__


async def awaiting_generator():
    g = (await double(x) for x in [1, 2])
    out = []
    async for v in g:
        out.append(v)
    return out


print(drive(lists()))
print(drive(others()))
print(drive(generator()))
print(drive(awaiting_generator()))
async def filtered():
    return [x async for x in numbers(3) if await double(x[0]) > 1]
print(drive(filtered()))
