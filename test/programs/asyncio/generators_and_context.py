import asyncio


class Connection:
    def __init__(self, name):
        self.name = name

    async def __aenter__(self):
        await asyncio.sleep(0)
        print("open", self.name)
        return self

    async def __aexit__(self, *exc):
        await asyncio.sleep(0)
        print("close", self.name)

    async def rows(self, n):
        for i in range(n):
            await asyncio.sleep(0)
            yield [self.name, i]


async def main():
    async with Connection("db") as conn:
        async for row in conn.rows(3):
            print(row)
        rows = [r[1] async for r in conn.rows(2)]
    print(rows)
    done = []
    async def worker(q):
        while q:
            done.append(q.pop())
            await asyncio.sleep(0)
    work = [[i] for i in range(4)]
    await asyncio.gather(worker(work), worker(work))
    return done


print(asyncio.run(main()))
