"""Where bodies of `async with` end that end with a statement that is left out."""
import asyncio


class Manager:
    async def __aenter__(self):
        return self

    async def __aexit__(self, *exc):
        return False


async def f(c):
    async with Manager():
        x = [1]
        if c:
            raise ValueError(x)
    return 1


async def g(c):
    async with Manager():
        if c:
            x = 2


async def h(c):
    async with Manager():
        while c:
            c -= 1


async def main():
    print(await f(0))
    await g(0)
    await g(1)
    await h(2)
    try:
        await f(1)
    except ValueError as e:
        print(e)


asyncio.run(main())


async def k(c):
    async with Manager():
        if c > 1:
            x = 1
        elif c:
            x = 3
        else:
            x = 4
    async with Manager():
        if c:
            for x in range(2):
                pass
    async with Manager():
        if c:
            while c:
                c = 0
    async with Manager():
        if c:
            try:
                x = 1
            finally:
                x = 2
    async with Manager():
        if c:
            async with Manager() as inner:
                x = 2
    async with Manager(), Manager():
        if c:
            x = 5
    async with Manager():
        if c:
            return x
    async with Manager():
        if c:
            pass


asyncio.run(k(0))
asyncio.run(k(1))
