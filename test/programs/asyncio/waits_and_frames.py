import asyncio
import sys


def frames_of(error):
    names = []
    tb = error.__traceback__
    while tb is not None:
        names.append(tb.tb_frame.f_code.co_name)
        tb = tb.tb_next
    return names


class Loud(asyncio.Future):
    def result(self):
        print("result", sys.getrefcount(self))
        return super().result()

    def exception(self):
        print("exception", sys.getrefcount(self))
        return super().exception()

    def cancel(self, msg=None):
        print("cancel", msg, sys.getrefcount(self))
        return super().cancel(msg=msg)

    def cancelled(self):
        print("cancelled", sys.getrefcount(self))
        return super().cancelled()


class Awaitable:
    def __await__(self):
        yield
        return [self]

    def __hash__(self):
        print("hash", sys.getrefcount(self))
        return 1

    def __eq__(self, other):
        print("eq", sys.getrefcount(self))
        return self is other


async def leaf(value, turns=1):
    for _ in range(turns):
        await asyncio.sleep(0)
    return value


async def fails(value, turns=1):
    for _ in range(turns):
        await asyncio.sleep(0)
    raise ValueError(value)


async def stubborn(value):
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        pass
    return value


async def gathers():
    value = ["v"]
    loud = Loud()
    same = Awaitable()
    other = Awaitable()
    group = asyncio.gather(loud, same, other, same, leaf(value))
    await asyncio.sleep(0)
    loud.set_result([value])
    results = await group
    print(sys.getrefcount(value), sys.getrefcount(loud), sys.getrefcount(same), len(results), results[1] is results[3])
    del results, group
    print(sys.getrefcount(value), sys.getrefcount(loud), sys.getrefcount(same))
    done = asyncio.create_task(leaf(value))
    await done
    group = asyncio.gather(done, loud)
    print(group.done(), sys.getrefcount(done))
    results = await group
    print(results[0] is value, sys.getrefcount(value))
    loud = Loud()
    group = asyncio.gather(loud, leaf(value, 3), return_exceptions=True)
    await asyncio.sleep(0)
    print(group.cancel("enough"), group.cancelled())
    try:
        await group
    except asyncio.CancelledError as error:
        print(error.args, frames_of(error))
    print(group.cancel(), sys.getrefcount(loud))
    task = asyncio.create_task(stubborn(value))
    group = asyncio.gather(task, fails(value), leaf(value, 5), return_exceptions=True)
    await asyncio.sleep(0)
    task.cancel()
    results = await group
    print([type(r) for r in results], sys.getrefcount(value))
    quiet = asyncio.create_task(leaf(value, 4))
    group = asyncio.gather(quiet, leaf(1), return_exceptions=True)
    await asyncio.sleep(0)
    quiet.cancel("message")
    results = await group
    print(repr(results[0]), results[1])
    group = asyncio.gather(fails(value, 1), fails([2], 2), leaf(value, 3))
    try:
        await group
    except ValueError as error:
        print(error.args, frames_of(error), sys.getrefcount(value))
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    kept = None
    try:
        asyncio.gather(same, 5)
    except TypeError as error:
        print(error)
        kept = error
        print(sys.getrefcount(same))
    print(sys.getrefcount(same))
    kept = None
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    print(sys.getrefcount(same), await asyncio.gather())


async def shields():
    value = ["v"]
    inner = asyncio.create_task(leaf(value, 2))
    outer = asyncio.shield(inner)
    print(sys.getrefcount(inner), sys.getrefcount(outer))
    print(await outer is value, sys.getrefcount(value), asyncio.shield(inner) is inner)
    inner = asyncio.create_task(fails(value, 2))
    outer = asyncio.shield(inner)
    await asyncio.sleep(0)
    outer.cancel()
    await asyncio.sleep(0)
    print(outer.cancelled(), inner.done())
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    print(inner.done(), repr(inner.exception()))
    inner = asyncio.create_task(fails(value, 1))
    try:
        await asyncio.shield(inner)
    except ValueError as error:
        print(frames_of(error), sys.getrefcount(value))
    inner = asyncio.create_task(leaf(value, 1))
    outer = asyncio.shield(inner)
    inner.cancel()
    try:
        await outer
    except asyncio.CancelledError as error:
        print(frames_of(error), outer.cancelled())
    del inner, outer
    print(sys.getrefcount(value))
    loud = Loud()
    outer = asyncio.shield(loud)
    loud.set_result(value)
    print(await outer is value, sys.getrefcount(loud))


async def waits():
    value = ["v"]
    first = asyncio.create_task(leaf(value, 1))
    second = asyncio.create_task(fails(value, 3))
    third = asyncio.create_task(leaf(value, 6))
    for when in (asyncio.FIRST_COMPLETED, asyncio.FIRST_EXCEPTION, asyncio.ALL_COMPLETED):
        done, pending = await asyncio.wait([first, second, third, first], return_when=when)
        print(len(done), len(pending), third.done(), sys.getrefcount(first))
    for wrong in (first, [], 5):
        try:
            await asyncio.wait(wrong)
        except (TypeError, ValueError) as error:
            print(type(error), frames_of(error))
    try:
        await asyncio.wait([first], return_when="odd")
    except ValueError as error:
        print(error)
    coroutine = leaf(1)
    try:
        await asyncio.wait([coroutine])
    except TypeError as error:
        print(error, frames_of(error), sys.getrefcount(coroutine))
    coroutine.close()
    waiting = asyncio.create_task(asyncio.wait([asyncio.create_task(leaf(value, 100))]))
    await asyncio.sleep(0)
    loop = asyncio.get_running_loop()
    held = sys.getrefcount(loop)
    waiting.cancel()
    try:
        await waiting
    except asyncio.CancelledError as error:
        print(frames_of(error))
    print(held - sys.getrefcount(loop))
    done, pending = await asyncio.wait([asyncio.create_task(asyncio.sleep(5, value))], timeout=0.01)
    print(len(done), len(pending), sys.getrefcount(value))
    for task in pending:
        task.cancel()


async def waits_for():
    value = ["v"]
    print(await asyncio.wait_for(leaf(value), None) is value, await asyncio.wait_for(leaf(value), 5) is value)
    done = asyncio.create_task(leaf(value))
    await done
    print(await asyncio.wait_for(done, 0) is value)
    for seconds in (0, -1, 0.01):
        try:
            await asyncio.wait_for(asyncio.sleep(5, value), seconds)
        except TimeoutError as error:
            print(type(error.__cause__), frames_of(error), sys.getrefcount(value))
    for seconds in (0, 0.01):
        try:
            print(await asyncio.wait_for(stubborn(value), seconds) is value)
        except TimeoutError as error:
            print(frames_of(error))
    outer = asyncio.create_task(asyncio.wait_for(asyncio.sleep(5, value), 3))
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    print(sys.getrefcount(value))
    outer.cancel()
    try:
        await outer
    except asyncio.CancelledError as error:
        print(frames_of(error), type(error.__context__))
    print(sys.getrefcount(value))
    try:
        await asyncio.wait_for(fails(value), 3)
    except ValueError as error:
        print(frames_of(error), error.__context__, sys.getrefcount(value))
    inner = asyncio.create_task(fails(value))
    outer = asyncio.create_task(asyncio.wait_for(inner, 3))
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    outer.cancel()
    try:
        await outer
    except (ValueError, asyncio.CancelledError) as error:
        print(type(error), frames_of(error), repr(error.__context__))


async def in_turn():
    value = ["v"]
    tasks = [asyncio.create_task(leaf(value, 3)), asyncio.create_task(leaf([2], 1)), asyncio.create_task(fails(value, 2))]
    for next_one in asyncio.as_completed(tasks):
        try:
            result = await next_one
            print(result, sys.getrefcount(result))
        except ValueError as error:
            print(frames_of(error), sys.getrefcount(value))
    try:
        for next_one in asyncio.as_completed([asyncio.sleep(5, value)], timeout=0.01):
            print(await next_one is value)
    except TimeoutError as error:
        print(frames_of(error), sys.getrefcount(value))
    for wrong in (tasks[0], 5):
        try:
            for next_one in asyncio.as_completed(wrong):
                print(next_one)
        except TypeError as error:
            print(frames_of(error))
    done = tasks[0]
    for next_one in asyncio.as_completed([done], timeout=1):
        print(await next_one is value)
    print(sys.getrefcount(done))


for part in (gathers, shields, waits, waits_for, in_turn):
    asyncio.run(part())
    print("end")
