# Throwing into what `asend` and `athrow` give, while the asynchronous generator is being awaited already.
import types


@types.coroutine
def pause(value):
    return (yield value)


class Stop(Exception):
    pass


async def pausing():
    try:
        yield
    except Stop:
        pass
    for _ in range(9):
        try:
            await pause(None)
        except Stop:
            print('stopped')


def tried(call, *args):
    try:
        print(call(*args))
    except (RuntimeError, StopIteration, Stop) as error:
        print(type(error).__name__, error)


agen = pausing()
tried(agen.asend(None).send, None)
agen.asend(None).send(None)
for step in (agen.asend(None), agen.athrow(Stop)):
    tried(step.throw, Stop)
    tried(step.send, None)
del step
agen = None
agen = pausing()
step = agen.asend(None)
tried(step.throw, Stop)
tried(step.send, None)
step = None
agen = None
print('end')
