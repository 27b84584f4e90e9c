import asyncio


async def job(n, fail=False):
    await asyncio.sleep(n / 5)
    if fail:
        raise ValueError(n)
    return [n]


async def main():
    async with asyncio.TaskGroup() as group:
        a = group.create_task(job(2))
        b = group.create_task(job(1))
    print(a.result(), b.result())
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(job(1, True))
            c = group.create_task(job(50))
    except* ValueError as eg:
        print(eg.exceptions)
    print(c.cancelled())


asyncio.run(main())
