import types


class FromIter:
    def __init__(self, values):
        self.values = values

    def __await__(self):
        for value in self.values:
            yield value


class Bad:
    def __await__(self):
        return [1]


@types.coroutine
def old_style(x):
    y = yield x
    return y


async def use(target):
    return await target


def drive(coro):
    sent = None
    out = []
    try:
        while True:
            out.append(coro.send(sent))
            sent = None if len(out) > 1 else out[-1]
    except StopIteration as stop:
        return out, stop.value


print(drive(use(FromIter([[1], [2]]))))
marker = ["m"]
print(drive(use(old_style(marker))))
async def leaf():
    return marker
print(drive(use(use(leaf()))))
for bad in (5, Bad(), [1], None, "text"):
    try:
        drive(use(bad))
    except TypeError as e:
        print(e)
c = leaf()
drive(use(c))
try:
    drive(use(c))
except RuntimeError as e:
    print(e)
w = leaf().__await__()
print(type(w).__name__)
try:
    next(w)
except StopIteration as stop:
    print(stop.value is marker)
print(type(old_style).__name__, type(old_style(1)).__name__)
async def gather_two():
    a, b = await leaf(), await leaf()
    return a is b
print(drive(gather_two()))
async def in_expr():
    return [await leaf(), (await leaf())[0], {"k": await leaf()}, f"{await leaf()}"]
print(drive(in_expr()))
