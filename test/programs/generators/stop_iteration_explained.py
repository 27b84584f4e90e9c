"""StopIteration that leaves a generator: the RuntimeError has it as its cause and as its context."""


def stops(value):
    yield 1
    raise StopIteration(value)


async def stops_async():
    yield 1
    raise StopAsyncIteration('over')


def drive(value, handled):
    generator = stops(value)
    next(generator)
    try:
        if handled is None:
            next(generator)
        else:
            try:
                raise handled
            except LookupError:
                next(generator)
    except RuntimeError as error:
        cause, context = error.__cause__, error.__context__
        print(error, repr(cause), cause is context, error.__suppress_context__, repr(context.__context__))
        return context


found = drive('value', None)
print(found.value)
found = drive([1], KeyError('key'))
print(found.value, found.__traceback__.tb_lineno)
agen = stops_async()
for _ in range(2):
    try:
        agen.asend(None).send(None)
    except StopIteration as error:
        print(error.value)
    except RuntimeError as error:
        print(error, repr(error.__cause__), repr(error.__context__))
end = 1
