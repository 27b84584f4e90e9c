# Who holds the event loop, what a failed gather keeps, and who hears of an exception that nobody asked for.
import asyncio


class Report:
    def __init__(self):
        self.messages = []

    def __call__(self, loop, context):
        self.messages.append((context['message'], repr(context.get('exception'))))


async def fail(after):
    for _ in range(after):
        await asyncio.sleep(0)
    raise ValueError(after)


async def idle(gate):
    await gate.wait()


async def consume(queue, lock):
    async with lock:
        item = await queue.get()
    queue.task_done()
    return item


async def main():
    report = Report()
    loop = asyncio.get_running_loop()
    loop.set_exception_handler(report)
    forgotten = asyncio.create_task(fail(1))
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    forgotten = None
    print(report.messages)
    gate = asyncio.Event()
    tasks = [asyncio.create_task(idle(gate)), asyncio.create_task(fail(0))]
    try:
        await asyncio.gather(*tasks)
    except ValueError as error:
        print('failed', error)
    print([task.done() for task in tasks])
    waiting = tasks[0]
    gate.set()
    await waiting
    print([task.done() for task in tasks])
    queue = asyncio.Queue()
    lock = asyncio.Lock()
    first = asyncio.create_task(consume(queue, lock))
    second = asyncio.create_task(consume(queue, lock))
    await asyncio.sleep(0)
    queue.put_nowait('a')
    queue.put_nowait('b')
    print(await first, await second)
    await queue.join()
    del queue, lock, gate
    print(len(report.messages))


asyncio.run(main())
print('end')
