import asyncio
import sys


def trail(error):
    names = []
    tb = error.__traceback__
    while tb is not None:
        names.append(tb.tb_frame.f_code.co_name)
        tb = tb.tb_next
    return names


async def job(value, turns=1, error=None):
    for _ in range(turns):
        await asyncio.sleep(0)
    if error is not None:
        raise error
    return value


async def run(name, outer=None, *jobs):
    value = ["v"]
    try:
        async with asyncio.TaskGroup() as group:
            tasks = [group.create_task(job(value, turns, error)) for turns, error in jobs]
            print(repr(group), sys.getrefcount(value), sys.getrefcount(group))
            await asyncio.sleep(0)
            if outer is not None:
                raise outer
            print("body")
        print("passed", [task.result() is value for task in tasks])
    except BaseException as error:
        print(name, repr(error), trail(error), repr(error.__context__), sys.getrefcount(error))
    print([task.cancelled() for task in tasks], sys.getrefcount(value), repr(group))
    tasks = group = None
    print(sys.getrefcount(value))


async def main():
    await run("plain", None, (1, None), (2, None))
    await run("fails", None, (1, ValueError("a")), (5, None))
    await run("two", None, (1, ValueError("a")), (1, KeyError("b")), (5, None))
    await run("outer", OSError("o"), (5, None))
    await run("both", OSError("o"), (1, ValueError("a")), (5, None))
    await run("nothing")
    task = asyncio.create_task(run("cancelled", None, (9, None), (9, None)))
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    task.cancel()
    await asyncio.gather(task, return_exceptions=True)
    group = asyncio.TaskGroup()
    coroutine = job(1)
    for state in range(3):
        try:
            group.create_task(coroutine)
        except RuntimeError as error:
            print(error, trail(error))
        if state == 0:
            async with group:
                pass
        if state == 1:
            try:
                await group.__aenter__()
            except RuntimeError as error:
                print(trail(error))
    coroutine.close()

    async def stops():
        raise SystemExit(3)

    async def inside():
        async with asyncio.TaskGroup() as group:
            group.create_task(job(1, 1, ValueError("late")))
            group.create_task(job(1, 9))
            await asyncio.sleep(0)
            asyncio.current_task().cancel()
            await asyncio.sleep(0)
        print("not reached")
    task = asyncio.create_task(inside())
    (result,) = await asyncio.gather(task, return_exceptions=True)
    print(repr(result), trail(result), task.cancelled(), task.cancelling())
    print(repr(group))


asyncio.run(main())
