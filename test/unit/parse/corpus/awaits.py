async def f():
    await x
    await x ** 2
    -await x
    2 ** await x
    await x.y
    await x(y)
    await x[y]
    await x + await y
    a = await x
    a += await x
    await x
    [await x for x in y]
    [x async for x in y]
    {x async for x in y if await z}
    {await k: await v async for k, v in y}
    (x async for x in y)
    f(x async for x in y)
    [x async for x in y async for z in w for v in u if v]
    async for a in b:
        pass
    async for a, b in c:
        pass
    else:
        pass
    async with a:
        pass
    async with a as b, c as d:
        pass
    async with (a as b, c as d):
        pass
    async with (a):
        pass
    await (yield)
    yield x
    yield await x
    (await x)
    (await x) ** 2
    await x ** await y
    not await x
    await x if await y else await z
    lambda: (yield)
    x = [await y, await z]
    f(await x, *await y, **await z)
    return
async def g(): pass
async def h(): await x; await y
def i():
    return (j async for j in k)
    (await j for j in k)
    async def l():
        await m
async def returning():
    return await x
