import asyncio


class Item:
    def __init__(self, n):
        self.n = n

    def __del__(self):
        print("del", self.n)


async def produce(queue, n):
    for i in range(n):
        await queue.put(Item(i))
        await asyncio.sleep(0)


async def consume(queue, total):
    count = 0
    while count < total:
        item = await queue.get()
        print("got", item.n)
        queue.task_done()
        count += 1
        del item
    return count


async def stage(name, first, second):
    while True:
        item = await first.get()
        await second.put((name, item))
        first.task_done()


async def main():
    queue = asyncio.Queue()
    task = asyncio.create_task(consume(queue, 3))
    await produce(queue, 3)
    print(await task)
    first, second = asyncio.Queue(), asyncio.LifoQueue()
    worker = asyncio.create_task(stage("s", first, second), name="worker")
    for i in range(3):
        first.put_nowait([i])
    await first.join()
    worker.cancel()
    results = await asyncio.gather(worker, return_exceptions=True)
    print(repr(results[0]), second.qsize(), await second.get())
    heap = asyncio.PriorityQueue()
    for n in (3, 1, 2):
        await heap.put((n, [n]))
    print([await heap.get() for _ in range(3)])
    try:
        heap.get_nowait()
    except asyncio.QueueEmpty:
        print("empty")
    condition = asyncio.Condition()
    ready = []
    async def waiting():
        async with condition:
            await condition.wait_for(lambda: ready)
            return ready[0]
    w = asyncio.create_task(waiting())
    await asyncio.sleep(0)
    async with condition:
        ready.append("go")
        condition.notify_all()
    print(await w)


asyncio.run(main())
