import asyncio


async def work(name, delay, result):
    print("start", name)
    await asyncio.sleep(delay)
    print("done", name)
    return result


async def fail(delay):
    await asyncio.sleep(delay)
    raise ValueError("failed")


async def main():
    shared = ["shared"]
    results = await asyncio.gather(work("slow", 0.9, shared), work("fast", 0.1, 1000), work("mid", 0.5, shared))
    print(results, results[0] is shared)
    try:
        await asyncio.gather(work("x", 0, 1), fail(0.01))
    except ValueError as e:
        print("caught", e)
    mixed = await asyncio.gather(work("y", 0, 2), fail(0), return_exceptions=True)
    print(mixed[0], repr(mixed[1]))
    print(await asyncio.sleep(0.01, "value"))
    return shared


print(asyncio.run(main()))
