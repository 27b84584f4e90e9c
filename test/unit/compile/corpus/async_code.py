async def co(a, b):
    await a
    x = await b
    async with a as c, b: print(c)
    async for i in a: print(i)
    else: print(b)
    return [await y for y in x], [y async for y in x], {y: z async for y, z in x if await y}
async def agen(a):
    yield a
    async with a: yield 1
    async for b in a:
        if b: continue
        break
    return
async def gens(a):
    return (x async for x in a), (await x for x in a)
async def nested(a):
    try: await a
    finally: await a
    async with a:
        return 1
