import asyncio


async def setter(future, value):
    await asyncio.sleep(0.01)
    future.set_result(value)


async def main():
    loop = asyncio.get_running_loop()
    future = loop.create_future()
    value = ["v"]
    task = loop.create_task(setter(future, value))
    print(future.done())
    got = await future
    print(got is value, future.result() is value)
    called = []
    other = loop.create_future()
    other.add_done_callback(called.append)
    other.set_exception(KeyError("k"))
    await asyncio.sleep(0)
    print(called[0] is other, repr(other.exception()))
    try:
        await other
    except KeyError as e:
        print("key", e)
    try:
        future.set_result(1)
    except asyncio.InvalidStateError:
        print("invalid")
    loop.call_soon(print, "soon")
    loop.call_later(0.01, print, "later")
    await asyncio.sleep(0.02)
    print(asyncio.current_task() is not None, task.done())


asyncio.run(main())
