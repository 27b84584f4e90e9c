import traceback


def inner():
    yield 1


def outer():
    yield from inner()


def handling():
    try:
        raise KeyError('a')
    except KeyError:
        yield from inner()


def names(error):
    return [entry.name for entry in traceback.extract_tb(error.__traceback__)]


def attempt(make, thrown):
    generator = make()
    next(generator)
    try:
        generator.throw(thrown)
    except ValueError as error:
        caught = error
        print(names(error), type(error.__context__).__name__)
    generator = None
    end = 0
    del caught
    end = 1


for make in (inner, outer, handling):
    attempt(make, ValueError('text'))
    attempt(make, ValueError('again').with_traceback(None))


async def failing():
    raise ValueError('late')


async def awaiting():
    await failing()


try:
    awaiting().send(None)
except ValueError as error:
    print(names(error))


class Items:
    def __aiter__(self):
        return self

    async def __anext__(self):
        raise ValueError('no items')


async def looping():
    async for item in Items():
        pass


try:
    looping().send(None)
except ValueError as error:
    print(names(error))
