import asyncio


async def producer(queue, items):
    for item in items:
        await queue.put(item)
        print("put", item)
    await queue.put(None)


async def consumer(queue):
    seen = []
    while True:
        item = await queue.get()
        if item is None:
            break
        seen.append(item)
        await asyncio.sleep(0)
    return seen


async def critical(lock, name, log):
    async with lock:
        log.append((name, "in"))
        await asyncio.sleep(0)
        log.append((name, "out"))


async def waiter(event, log):
    await event.wait()
    log.append("go")


async def main():
    queue = asyncio.Queue(maxsize=2)
    items = [[1], [2], [3]]
    result, _ = await asyncio.gather(consumer(queue), producer(queue, items))
    print(result, result[0] is items[0], queue.empty())
    lock = asyncio.Lock()
    log = []
    await asyncio.gather(critical(lock, "a", log), critical(lock, "b", log))
    print(log, lock.locked())
    event = asyncio.Event()
    task = asyncio.create_task(waiter(event, log))
    await asyncio.sleep(0)
    event.set()
    await task
    print(log[-1], event.is_set())
    sem = asyncio.Semaphore(2)
    active = []
    async def limited(n):
        async with sem:
            active.append(n)
            await asyncio.sleep(0.1 + n / 10)
            return len(active)
    print(await asyncio.gather(*[limited(i) for i in range(4)]))


asyncio.run(main())
