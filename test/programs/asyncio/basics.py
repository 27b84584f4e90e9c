import asyncio


async def child(n, log):
    log.append(("start", n))
    await asyncio.sleep(0)
    log.append(("end", n))
    return [n]


async def main():
    log = []
    first = asyncio.create_task(child(1, log))
    second = asyncio.create_task(child(2, log), name="second")
    print(first.done(), second.get_name())
    r = await first
    print(r, first.done(), first.result() is r)
    print(await second)
    print(await child(3, log))
    return log


log = asyncio.run(main())
print(log)
del log
print(asyncio.iscoroutinefunction(main), asyncio.iscoroutinefunction(print))
