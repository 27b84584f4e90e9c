import asyncio


async def fails():
    await asyncio.sleep(0)
    raise ValueError("x")


async def main():
    task = asyncio.create_task(fails())
    try:
        await task
    except ValueError as error:
        tb = error.__traceback__
        print(tb.tb_lineno)
        tb = tb.tb_next
        print(tb.tb_lineno)
    tb = None
    group = asyncio.gather(asyncio.sleep(5))
    await asyncio.sleep(0)
    group.cancel()
    try:
        await group
    except asyncio.CancelledError as error:
        tb = error.__traceback__
        print(tb.tb_lineno)
        tb = tb.tb_next
        print(tb.tb_next is None)
    tb = None
    task = asyncio.create_task(fails())
    await asyncio.wait([task])
    error = task.exception()
    tb = error.__traceback__
    print(tb.tb_lineno)
    tb = None
    print(tb)
    for _ in range(3):
        try:
            task.result()
        except ValueError as error:
            tb = error.__traceback__
            while tb is not None:
                print(tb.tb_lineno)
                tb = tb.tb_next
    try:
        await task
    except ValueError as error:
        tb = error.__traceback__
        while tb is not None:
            print(tb.tb_lineno)
            tb = tb.tb_next
    inner = asyncio.create_task(fails())
    group = asyncio.gather(inner)
    try:
        await group
    except ValueError as error:
        tb = error.__traceback__
        while tb is not None:
            print(tb.tb_lineno)
            tb = tb.tb_next
    print(group.done())


asyncio.run(main())
