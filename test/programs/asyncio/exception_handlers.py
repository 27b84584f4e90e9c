import asyncio


def handler(loop, context):
    message = context['message']
    print(message)
    error = context.get('exception')
    print(repr(error))


async def failing():
    await asyncio.sleep(0)
    raise ValueError('bad')


def callback():
    raise KeyError('cb')


async def main():
    loop = asyncio.get_running_loop()
    loop.set_exception_handler(handler)
    loop.call_soon(callback)
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    task = asyncio.create_task(failing())
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    del task
    print('deleted')
    future = loop.create_future()
    future.set_exception(RuntimeError('never'))
    del future
    print('future')
    text = repr([1])
    loop.call_exception_handler({'message': text})


asyncio.run(main())


async def later():
    loop = asyncio.get_running_loop()
    loop.set_exception_handler(handler)
    loop.call_later(0, callback)
    await asyncio.sleep(0.001)
    done = asyncio.get_running_loop().create_future()
    done.add_done_callback(lambda f: 1 / 0)
    done.set_result(1)
    await asyncio.sleep(0)
    print('end')


asyncio.run(later())
