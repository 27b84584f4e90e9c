import asyncio


class Mark:
    pass


def handler(loop, context):
    keys = sorted(context)
    print(keys)
    running = loop.is_running()
    print(running, type(context.get('exception')).__name__)


async def stubborn(mark):
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        raise ValueError('closing')


async def never(mark):
    await asyncio.sleep(100)


async def numbers(mark):
    try:
        yield 1
        yield 2
    finally:
        raise KeyError('generator')


async def main(mark):
    loop = asyncio.get_running_loop()
    loop.set_exception_handler(handler)
    task = asyncio.create_task(stubborn(mark))
    await asyncio.sleep(0)
    print('main ends')


async def generators(mark):
    loop = asyncio.get_running_loop()
    loop.set_exception_handler(handler)
    agen = numbers(mark)
    async for n in agen:
        print(n)
        break
    mark.agen = agen
    print('main ends')


mark = Mark()
asyncio.run(main(mark))
print('one')
asyncio.run(generators(mark))
print('two')
del mark.agen


def broken(loop, context):
    print('broken')
    raise OSError('handler')


async def last(mark):
    loop = asyncio.get_running_loop()
    loop.set_exception_handler(broken)
    loop.call_soon(lambda: 1 / 0)
    await asyncio.sleep(0)
    print('after')
    future = loop.create_future()
    loop.call_soon(future.set_exception, ValueError(mark))
    try:
        await future
    except ValueError as error:
        print('caught')
    task = asyncio.ensure_future(never(mark))
    await asyncio.sleep(0)
    del task
    loop.call_exception_handler({'message': 'm', 'future': future})


asyncio.run(last(mark))
loop = asyncio.new_event_loop()
loop.set_exception_handler(handler)
loop.call_soon(lambda: [][1])
loop.call_soon(loop.stop)
loop.run_forever()
loop.run_until_complete(last(mark))
loop.set_exception_handler(handler)
task = loop.create_task(never(mark))
loop.call_soon(loop.stop)
loop.run_forever()
loop.close()
print('closed')
del task
print('deleted')
