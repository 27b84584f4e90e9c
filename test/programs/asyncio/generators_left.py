import asyncio
import sys

class Res:
    def __init__(self, name): self.name = name
    def __del__(self): print("del", self.name)

async def ticker(n):
    r = Res("ticker")
    try:
        for i in range(n):
            yield i
            await asyncio.sleep(0)
    finally:
        print("cleanup", n)
        await asyncio.sleep(0)
        print("cleaned", n)

async def main():
    async for i in ticker(5):
        print(i)
        if i == 1:
            break
    print("after break")
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    print("slept")
    t = ticker(3)
    print(await t.__anext__())
    print(await t.asend(None))
    await t.aclose()
    u = ticker(4)
    async for i in u:
        break
    print("end main")
    return u

async def fails():
    done, pending = await asyncio.wait([asyncio.create_task(asyncio.sleep(0)), asyncio.create_task(asyncio.sleep(5))], return_when=asyncio.FIRST_COMPLETED)
    raise ValueError(len(pending))

g = asyncio.run(main())
print(sys.getrefcount(g) - 1)
print(sys.get_asyncgen_hooks())
del g
try:
    asyncio.run(fails())
except ValueError as e:
    print('main raised', e)
loop = asyncio.new_event_loop()
print(loop.run_until_complete(asyncio.sleep(0, ['x'])))
loop.close()
del loop
seen = []
def first(agen):
    seen.append(agen.__name__)
async def one():
    yield 1
sys.set_asyncgen_hooks(first, finalizer=repr)
h = sys.get_asyncgen_hooks()
print(h.firstiter is first, len(h))
o = one()
a = o.__anext__()
try:
    a.send(None)
except StopIteration as e:
    print(e.value)
del a
o = None
print(seen)
sys.set_asyncgen_hooks(None, None)
try:
    sys.set_asyncgen_hooks(finalizer=3)
except TypeError as e:
    print(e)
p = 1
