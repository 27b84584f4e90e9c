import asyncio


def me_too(tasks):
    return all(isinstance(tasks, set) for _ in range(2))


async def slow(value):
    await asyncio.sleep(0.05)
    return value


async def main():
    value = ["v"]
    inner = asyncio.create_task(slow(value))
    try:
        await asyncio.wait_for(asyncio.shield(inner), 0.01)
    except asyncio.TimeoutError:
        print("timed out", inner.done())
    print((await inner) is value)
    tasks = {asyncio.create_task(slow(i)) for i in range(3)}
    done, pending = await asyncio.wait(tasks)
    print(len(done), len(pending), me_too(tasks))
    me = asyncio.current_task()
    print(me in asyncio.all_tasks(), me.get_coro().__name__)
    try:
        async with asyncio.timeout(None) as t:
            print(t.expired(), t.when())
    finally:
        print("out")
    asyncio.create_task(slow("left"))
    return value


with asyncio.Runner() as runner:
    print(runner.run(main()))
    print(runner.run(slow(2)))
try:
    asyncio.get_running_loop()
except RuntimeError as e:
    print(e)
