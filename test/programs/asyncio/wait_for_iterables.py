import asyncio


async def leaf(value, turns=1):
    for _ in range(turns):
        await asyncio.sleep(0)
    return value


async def main():
    tasks = {name: asyncio.create_task(leaf(ord(name))) for name in "abc"}
    done, pending = await asyncio.wait(tasks.values())
    print(len(done), len(pending))
    done, pending = await asyncio.wait(iter(tasks.values()))
    print(len(done), len(pending))
    tasks = {asyncio.create_task(leaf(ord(name))): name for name in "abc"}
    done, pending = await asyncio.wait(tasks)
    print(len(done), len(pending))
    tasks = (asyncio.create_task(leaf(ord(name))) for name in "abc")
    done, pending = await asyncio.wait(tasks)
    print(len(done), len(pending))
    for one in asyncio.as_completed(leaf(ord(name)) for name in "a"):
        print(await one)
    for wrong in (5, [5]):
        try:
            await asyncio.wait(wrong)
        except (TypeError, AttributeError) as error:
            print(error)


asyncio.run(main())
