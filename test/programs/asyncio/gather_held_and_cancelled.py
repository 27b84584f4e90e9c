import asyncio
import sys


async def leaf(n):
    await asyncio.sleep(0)
    return n


async def child():
    me = asyncio.current_task()
    await asyncio.sleep(0)
    return me


async def parent(store):
    inner = asyncio.gather(leaf(1), leaf(2))
    store.append(inner)
    result = await inner
    print(result)
    return result


async def main():
    store = []
    task = asyncio.create_task(parent(store))
    await asyncio.sleep(0)
    inner = store[0]
    print(inner.done())
    await asyncio.sleep(0)
    print(inner.done())
    task2 = asyncio.create_task(leaf(4))
    both = asyncio.gather(task, task2)
    await asyncio.sleep(0)
    both.cancel()
    try:
        await both
    except asyncio.CancelledError as error:
        print('cancelled')
    print(task.done())


async def other():
    task = asyncio.create_task(leaf(1))
    tasks = [task, asyncio.create_task(leaf(2))]
    res = await asyncio.gather(*tasks)
    print(res)
    for t in tasks:
        print(t.done())


async def waits(task):
    await asyncio.gather(task, leaf(3))
    print('x')


async def third():
    inner = asyncio.create_task(leaf(4))
    outer = asyncio.create_task(waits(inner))
    await asyncio.sleep(0)
    outer.cancel()
    try:
        await outer
    except asyncio.CancelledError:
        print('outer cancelled')
    print(inner.cancelled())


asyncio.run(main())
asyncio.run(other())
asyncio.run(third())


async def attributes():
    future = asyncio.get_running_loop().create_future()
    future.own = [1]
    print(future.own)
    del future
    print('gone')


asyncio.run(attributes())
