import asyncio


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


async def main():
    async for n in numbers(Marker('a')):
        print(n)
        break
    print('after break')
    await asyncio.sleep(0)
    print('one')
    await asyncio.sleep(0)
    print('two')
    g = numbers(Marker('b'))
    print(await g.__anext__())
    del g
    print('deleted')
    await asyncio.sleep(0)
    print('one')
    await asyncio.sleep(0)
    print('two')


async def throwing():
    g = numbers(Marker('c'))
    await g.__anext__()
    try:
        await g.athrow(ValueError('x'))
    except ValueError as error:
        print('caught', error)
    print('thrown')
    del g
    print('gone')
    await asyncio.sleep(0)
    g = numbers(Marker('d'))
    await g.__anext__()
    thrown = g.athrow(KeyError('y'))
    del g
    print('g deleted')
    del thrown
    print('thrown deleted')
    await asyncio.sleep(0)
    print('next')
    await asyncio.sleep(0)
    print('next 2')


async def catching(mark):
    while True:
        try:
            yield mark
        except ValueError as error:
            print('inside', error)


async def more():
    g = catching(Marker('e'))
    m = await g.__anext__()
    n = await g.athrow(ValueError('one'))
    print(m is n)
    del m, n
    del g
    print('g gone')
    await asyncio.sleep(0)
    print('s1')
    await asyncio.sleep(0)
    print('s2')


asyncio.run(main())
asyncio.run(throwing())
asyncio.run(more())
