import asyncio
from contextlib import aclosing


class Marker:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print('del', self.name)


async def numbers(mark):
    try:
        yield 1
        yield 2
    finally:
        print('closing', mark.name)


async def slow(mark):
    try:
        yield 1
        yield 2
    finally:
        await asyncio.sleep(0)
        print('slowly closed', mark.name)


async def holding(mark):
    while True:
        try:
            yield mark.name
        except ValueError:
            print('kept going')
        except KeyError as error:
            print('raising', error)
            raise RuntimeError('from inside')


async def first_of(gen):
    async for n in gen:
        return n


async def turns(count):
    for turn in range(count):
        await asyncio.sleep(0)
        print('turn', turn)


async def abandoned():
    print(await first_of(numbers(Marker('a'))))
    print('left')
    await turns(3)
    print(await first_of(slow(Marker('b'))))
    await turns(4)
    print([n async for n in numbers(Marker('c'))])
    await turns(2)


async def thrown_into():
    holder = [holding(Marker('d'))]
    print(await holder[0].__anext__())
    print(await holder[0].athrow(ValueError('x')))
    try:
        await holder[0].athrow(KeyError('y'))
    except RuntimeError as error:
        print('caught', error)
    print('after')
    holder.clear()
    await turns(2)
    holder = [holding(Marker('e'))]
    print(await holder[0].__anext__())
    print(await holder[0].athrow(ValueError('x')))
    holder.clear()
    print('cleared')
    await turns(3)
    holder = [slow(Marker('f'))]
    await holder[0].__anext__()
    try:
        await holder[0].athrow(LookupError('z'))
    except LookupError as error:
        print('caught', error)
    holder.clear()
    print('cleared')
    await turns(3)


async def closed():
    async with aclosing(slow(Marker('g'))) as gen:
        async for n in gen:
            print(n)
            break
    del gen
    print('closed')
    holder = [numbers(Marker('h'))]
    await holder[0].__anext__()
    await holder[0].aclose()
    print('aclosed')
    holder.clear()
    print('cleared')
    holder = [numbers(Marker('i'))]
    await holder[0].__anext__()
    step = holder[0].athrow(KeyError('never awaited'))
    holder.clear()
    print('only the step')
    step.close()
    del step
    print('step gone')
    await turns(3)
    holder = [numbers(Marker('j'))]
    await holder[0].__anext__()
    step = holder[0].asend(None)
    holder.clear()
    step.close()
    del step
    print('step gone')
    await turns(3)


async def error_inside():
    try:
        async for n in slow(Marker('k')):
            raise OSError('in the loop')
    except OSError as error:
        print('caught', error)
    print('after')
    await turns(4)


async def cancelled():
    async def consume():
        async for n in slow(Marker('l')):
            await asyncio.sleep(10)

    task = asyncio.create_task(consume())
    await asyncio.sleep(0)
    task.cancel()
    try:
        await task
    except asyncio.CancelledError:
        print('cancelled')
    del task
    await turns(4)


for part in (abandoned, thrown_into, closed, error_inside, cancelled):
    asyncio.run(part())
    print('end')
