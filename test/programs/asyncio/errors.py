import asyncio


async def broken():
    await asyncio.sleep(0)
    raise LookupError("lost")


async def main():
    task = asyncio.create_task(broken())
    await asyncio.sleep(0.01)
    print(task.done(), repr(task.exception()))
    try:
        await task
    except LookupError as e:
        print("caught", e)
    try:
        asyncio.run(broken())
    except RuntimeError as e:
        print(e)
    done, pending = await asyncio.wait([asyncio.create_task(asyncio.sleep(0.01)), asyncio.create_task(asyncio.sleep(5))], return_when=asyncio.FIRST_COMPLETED)
    print(len(done), len(pending))
    for f in asyncio.as_completed([asyncio.sleep(0.02, "b"), asyncio.sleep(0.01, "a")]):
        print(await f)
    raise ValueError("end")


try:
    asyncio.run(main())
except ValueError as e:
    print("main raised", e)
loop = asyncio.new_event_loop()
print(loop.run_until_complete(asyncio.sleep(0, ["x"])))
loop.close()
