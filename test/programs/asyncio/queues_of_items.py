import asyncio
import sys


def frames_of(error):
    names = []
    tb = error.__traceback__
    while tb is not None:
        names.append(tb.tb_frame.f_code.co_name)
        tb = tb.tb_next
    return names


class Item:
    def __init__(self, rank):
        self.rank = rank

    def __lt__(self, other):
        frame = sys._getframe(1)
        names = []
        while frame is not None and len(names) < 3:
            names.append(frame.f_code.co_name)
            frame = frame.f_back
        print(names, self.rank, other.rank, sys.getrefcount(self), sys.getrefcount(other))
        return self.rank < other.rank

    def __del__(self):
        print("freed", self.rank)


class Odd(asyncio.Queue):
    def _init(self, maxsize):
        self.items = {}

    def _put(self, item):
        print("put", sys.getrefcount(item), sys._getframe(1).f_code.co_name)
        self.items[len(self.items)] = item

    def _get(self):
        key, item = self.items.popitem()
        print("get", sys.getrefcount(item), sys._getframe(1).f_code.co_name)
        return item

    def qsize(self):
        return len(self.items)

    def empty(self):
        return not self.items


async def fill(queue, items):
    for item in items:
        try:
            await queue.put(item)
        except asyncio.CancelledError as error:
            print(frames_of(error), sys.getrefcount(item))
            raise


async def drain(queue, n):
    got = []
    for _ in range(n):
        try:
            got.append(await queue.get())
        except asyncio.CancelledError as error:
            print(frames_of(error))
            raise
        queue.task_done()
    return got


async def through(make, size):
    queue = make(size)
    first = Item(3)
    second = Item(1)
    third = Item(2)
    task = asyncio.create_task(fill(queue, [first, second, third]))
    other = asyncio.create_task(fill(queue, [[1], [2]] if make is not asyncio.PriorityQueue else []))
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    print(sys.getrefcount(first), sys.getrefcount(second), sys.getrefcount(third), queue.qsize(), queue.full(), queue.empty(), queue.maxsize)
    other.cancel()
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    got = await drain(queue, 3)
    print([getattr(g, "rank", g) for g in got], sys.getrefcount(first))
    await asyncio.gather(task, other, return_exceptions=True)
    while not queue.empty():
        queue.get_nowait()
        queue.task_done()
    del got
    await queue.join()
    try:
        queue.task_done()
    except ValueError as error:
        print(error, frames_of(error))
    try:
        queue.get_nowait()
    except asyncio.QueueEmpty as error:
        print(type(error), frames_of(error))
    del first
    print(sys.getrefcount(second))


async def full():
    queue = asyncio.LifoQueue(1)
    queue.put_nowait(Item(9))
    try:
        queue.put_nowait(Item(8))
    except asyncio.QueueFull as error:
        print(frames_of(error))
    waiting = asyncio.create_task(queue.put([4]))
    behind = asyncio.create_task(queue.put([5]))
    await asyncio.sleep(0)
    queue.get_nowait()
    waiting.cancel()
    await asyncio.gather(waiting, behind, return_exceptions=True)
    print(queue.get_nowait(), waiting.cancelled())
    queue = asyncio.Queue()
    getters = [asyncio.create_task(drain(queue, 1)) for _ in range(3)]
    await asyncio.sleep(0)
    queue.put_nowait(Item(7))
    getters[0].cancel()
    getters[2].cancel()
    results = await asyncio.gather(*getters, return_exceptions=True)
    print([type(r) for r in results], len(results[1]))
    del results, getters
    print("end", queue.empty())


for make in (asyncio.Queue, asyncio.LifoQueue, asyncio.PriorityQueue, Odd):
    asyncio.run(through(make, 2))
asyncio.run(through(asyncio.Queue, 0))
asyncio.run(full())
