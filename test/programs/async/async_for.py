class Count:
    def __init__(self, limit):
        self.limit = limit
        self.n = 0

    def __aiter__(self):
        return self

    async def __anext__(self):
        if self.n >= self.limit:
            raise StopAsyncIteration
        self.n += 1
        await tick()
        return [self.n]


class tick:
    def __await__(self):
        yield "tick"


def drive(coro):
    ticks = 0
    try:
        while True:
            coro.send(None)
            ticks += 1
    except StopIteration as stop:
        return ticks, stop.value


async def loop():
    seen = []
    async for x in Count(3):
        seen.append(x)
    else:
        seen.append("else")
    return seen


async def early():
    async for x in Count(5):
        if x[0] == 2:
            break
    else:
        return "never"
    return x


async def failing():
    async for x in Count(2):
        try:
            raise ValueError(x)
        except ValueError as e:
            got = e.args
    return got


print(drive(loop()))
print(drive(early()))
print(drive(failing()))
for bad in ([1], 5):
    async def wrong():
        async for x in bad:
            pass
    try:
        drive(wrong())
    except TypeError as e:
        print(e)
class NoNext:
    def __aiter__(self):
        return 5
class BadNext:
    def __aiter__(self):
        return self
    def __anext__(self):
        return 5
async def over(it):
    async for x in it:
        pass
for it in (NoNext(), BadNext()):
    try:
        drive(over(it))
    except TypeError as e:
        print(e)
async def nested():
    return [x + y async for x in Count(2) async for y in Count(2)]
print(drive(nested()))
