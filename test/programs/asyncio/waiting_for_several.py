import asyncio


class Payload:
    def __init__(self, name):
        self.name = name


async def work(name, turns):
    value = Payload(name)
    for _ in range(turns):
        await asyncio.sleep(0)
    return value


async def fails(turns):
    await asyncio.sleep(0)
    raise ValueError('failed')


async def waiting():
    first = asyncio.create_task(work('a', 1))
    second = asyncio.create_task(work('b', 3))
    done, pending = await asyncio.wait([first, second], return_when=asyncio.FIRST_COMPLETED)
    print(len(done), len(pending))
    print(first.done(), second.done())
    done, pending = await asyncio.wait([first, second])
    print(len(done), len(pending))
    done, pending = await asyncio.wait([first, second])
    print(len(done))
    del done, pending
    print('sets gone')


async def shielded():
    inner = asyncio.create_task(work('s', 2))
    outer = asyncio.shield(inner)
    await asyncio.sleep(0)
    print(outer.done())
    result = await outer
    print(result.name)
    inner = asyncio.create_task(work('t', 3))

    async def waits():
        return await asyncio.shield(inner)

    waiter = asyncio.create_task(waits())
    await asyncio.sleep(0)
    waiter.cancel()
    try:
        await waiter
    except asyncio.CancelledError:
        print('cancelled')
    print(inner.done())
    value = await inner
    print(value.name)


async def in_turn():
    for coroutine in asyncio.as_completed([work('x', 1)]):
        result = await coroutine
        print(result.name)
    task = asyncio.create_task(work('y', 2))
    for coroutine in asyncio.as_completed([task]):
        result = await coroutine
        print(result.name)
    print(task.done())


async def gathered():
    task = asyncio.create_task(work('g', 1))
    await task
    both = asyncio.gather(task, work('h', 1))
    print(both.done())
    results = await both
    print([r.name for r in results])
    group = asyncio.gather(work('i', 1), fails(1), return_exceptions=True)
    results = await group
    print(type(results[1]).__name__)
    del results, group
    group = asyncio.gather(fails(1), work('j', 5))
    try:
        await group
    except ValueError as error:
        print(error)
    print(group.done())
    await asyncio.sleep(0)
    twice = asyncio.create_task(work('k', 1))
    same = await asyncio.gather(twice, twice)
    print(same[0] is same[1])
    empty = await asyncio.gather()
    print(empty)


async def limited():
    thing = Payload('limit')

    async def uses(thing):
        await asyncio.sleep(1)
        return thing

    try:
        await asyncio.wait_for(uses(thing), 0.01)
    except asyncio.TimeoutError:
        print('timeout')
    print(thing.name)
    result = await asyncio.wait_for(work('w', 1), 10)
    print(result.name)
    try:
        await asyncio.wait_for(uses(thing), 0)
    except asyncio.TimeoutError:
        print('at once')
    done, pending = await asyncio.wait([asyncio.create_task(uses(thing))], timeout=0.01)
    print(len(done), len(pending))
    for task in pending:
        task.cancel()
    print(thing.name)


for part in (waiting, shielded, in_turn, gathered, limited):
    asyncio.run(part())
    print('end')
