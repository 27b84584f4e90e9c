class Pause:
    def __init__(self, value):
        self.value = value

    def __await__(self):
        got = yield self.value
        return [got]


async def inner(x):
    r = await Pause(x)
    return r, x


async def outer(items):
    total = []
    for item in items:
        total.append(await inner(item))
    return total


data = [[1], [2]]
coro = outer(data)
print(type(coro).__name__)
v = coro.send(None)
print(v is data[0])
v = coro.send("first")
print(v is data[1])
try:
    coro.send("second")
except StopIteration as stop:
    result = stop.value
print(result)
try:
    coro.send(None)
except RuntimeError as e:
    print(e)
async def simple():
    return data
c = simple()
try:
    c.send(None)
except StopIteration as stop:
    print(stop.value is data)
c2 = simple()
c2.close()
print(c2.cr_running, c2.cr_frame, c2.cr_await)
try:
    c2.send(None)
except RuntimeError as e:
    print(e)
del v, result
