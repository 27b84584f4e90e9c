# What asyncio.run takes: coroutines, generators in 3.11, and anything that can be awaited from 3.14 on.
import asyncio
import sys


def plain():
    yield
    return [1]


class Awaitable:
    def __await__(self):
        print("awaited", sys.getrefcount(self))
        yield
        return [self]


async def coroutine(value):
    await asyncio.sleep(0)
    return value


value = ["v"]
awaitable = Awaitable()
for thing in (coroutine(value), plain(), awaitable, 5):
    try:
        result = asyncio.run(thing)
        print(type(result), len(result))
    except (TypeError, ValueError) as error:
        print(type(error), type(thing))
    result = None
print(sys.getrefcount(value), sys.getrefcount(awaitable))


async def nested():
    loop = asyncio.get_running_loop()
    for run in (asyncio.run, loop.run_until_complete):
        inner = coroutine(value)
        try:
            run(inner)
        except RuntimeError as error:
            print(error)
        inner.close()
    return loop


loop = asyncio.run(nested())
for call in (lambda: loop.call_soon(print), lambda: loop.run_forever(), lambda: loop.run_until_complete(loop.create_future())):
    try:
        call()
    except RuntimeError as error:
        names = []
        tb = error.__traceback__
        while tb is not None:
            names.append(tb.tb_frame.f_code.co_name)
            tb = tb.tb_next
        print(error, names)
