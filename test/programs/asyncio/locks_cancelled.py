import asyncio
import gc
import sys


def frames_of(error):
    names = []
    tb = error.__traceback__
    while tb is not None:
        names.append(tb.tb_frame.f_code.co_name)
        tb = tb.tb_next
    return names


async def take(lock, log, name, rounds=1):
    try:
        for _ in range(rounds):
            async with lock:
                log.append((name, "in"))
                await asyncio.sleep(0)
                log.append((name, "out"))
    except asyncio.CancelledError as error:
        log.append((name, frames_of(error)))
        raise


async def locks(make):
    lock = make()
    log = []
    tasks = [asyncio.create_task(take(lock, log, n)) for n in "abcd"]
    await asyncio.sleep(0)
    tasks[1].cancel()
    await asyncio.sleep(0)
    counts = sys.getrefcount(lock), sys.getrefcount(log)
    print(counts, lock.locked())
    tasks[2].cancel()
    results = await asyncio.gather(*tasks, return_exceptions=True)
    kinds = [type(r) for r in results]
    print(kinds, log)
    del tasks, results
    print(sys.getrefcount(lock), sys.getrefcount(log))
    return lock.locked()


async def granted_then_cancelled(make):
    lock = make()
    log = []
    await lock.acquire()
    first = asyncio.create_task(take(lock, log, "first"))
    second = asyncio.create_task(take(lock, log, "second"))
    await asyncio.sleep(0)
    lock.release()
    first.cancel()
    done = await asyncio.gather(first, second, return_exceptions=True)
    print(log, lock.locked(), [str(type(d)) for d in done])
    try:
        lock.release()
        lock.release()
    except (RuntimeError, ValueError) as error:
        print(error, frames_of(error))


class Watched(list):
    pass


async def waits(condition, box, log):
    async with condition:
        got = await condition.wait_for(lambda: box and box.pop())
        log.append(got)
        try:
            await condition.wait()
        except asyncio.CancelledError as error:
            log.append((condition.locked(), frames_of(error)))
    return box


async def conditions():
    condition = asyncio.Condition()
    box = Watched()
    log = []
    tasks = [asyncio.create_task(waits(condition, box, log)) for _ in range(3)]
    await asyncio.sleep(0)
    print(sys.getrefcount(box), sys.getrefcount(condition))
    item = Watched(["x"])
    box.append(item)
    async with condition:
        condition.notify(0)
        condition.notify(-1)
        condition.notify()
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    print(sys.getrefcount(item), log)
    box += [[1], [2]]
    async with condition:
        condition.notify_all()
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    print(sys.getrefcount(item), log)
    for task in tasks:
        task.cancel()
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    print([task.done() for task in tasks], log)
    try:
        await condition.wait()
    except RuntimeError as error:
        print(error, frames_of(error))
    try:
        condition.notify()
    except RuntimeError as error:
        print(error, frames_of(error))
    del tasks, task, log
    print(sys.getrefcount(item), sys.getrefcount(box))


async def events():
    event = asyncio.Event()
    first = asyncio.create_task(event.wait())
    second = asyncio.create_task(event.wait())
    await asyncio.sleep(0)
    second.cancel()
    event.set()
    event.set()
    print(event.is_set(), await first, second.done())
    event.clear()
    print(event.is_set(), sys.getrefcount(event))
    try:
        await second
    except asyncio.CancelledError as error:
        print(frames_of(error))
    print(sys.getrefcount(event))


async def bound():
    semaphore = asyncio.BoundedSemaphore(2)
    log = []
    async with asyncio.TaskGroup() as group:
        for name in "abcde":
            group.create_task(take(semaphore, log, name, 2))
    print(log, semaphore.locked())
    try:
        asyncio.Semaphore(-1)
    except ValueError as error:
        print(error, frames_of(error))


lasting = asyncio.Lock()
class Named(asyncio.Lock):
    def __repr__(self):
        print(sys.getrefcount(self))
        return "named"
named = Named()

async def binds():
    await named.acquire()
    task = asyncio.create_task(named.acquire())
    await asyncio.sleep(0)
    named.release()
    await task


async def bound_elsewhere():
    try:
        await named.acquire()
    except RuntimeError as error:
        print(error, frames_of(error))


async def loop_counts():
    loop = asyncio.get_running_loop()
    lock = asyncio.Lock()
    await lock.acquire()
    condition = asyncio.Condition(lock)
    before = sys.getrefcount(lock)
    task = asyncio.create_task(take(lock, [], "a"))
    await asyncio.sleep(0)
    print(sys.getrefcount(lock) - before)
    lock.release()
    await task
    print(sys.getrefcount(lock), vars(condition).keys(), list(vars(asyncio.Semaphore(1))))


for make in (asyncio.Lock, asyncio.Semaphore, asyncio.BoundedSemaphore, asyncio.Condition):
    asyncio.run(locks(make))
    asyncio.run(granted_then_cancelled(make))
asyncio.run(conditions())
asyncio.run(events())
asyncio.run(bound())
asyncio.run(binds())
asyncio.run(bound_elsewhere())
asyncio.run(loop_counts())
