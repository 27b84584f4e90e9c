"""A generator that ends while the frame that had it ends; StopIteration of a return value while an exception is handled."""
keep = []


def held_back(held):
    try:
        yield held
    finally:
        done = [1]
        done = 2


def use(value):
    generator = held_back(value)
    next(generator)
    return value


class Maker:
    def __init__(self, value):
        generator = held_back(value)
        next(generator)


x = use(keep)
y = Maker(keep)


async def many(values):
    for value in values:
        yield value


async def collect():
    return [value async for value in many([1])]


def give():
    yield 1
    return keep


def run(coroutine):
    try:
        raise KeyError(5)
    except KeyError as problem:
        try:
            while True:
                coroutine.send(None)
        except StopIteration as end:
            print(end.__context__ is None or end.__context__ is problem)


run(collect())
run(give())
