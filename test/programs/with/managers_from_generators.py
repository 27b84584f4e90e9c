import asyncio
import contextlib
import io
import sys


def trail(error):
    names = []
    tb = error.__traceback__
    while tb is not None:
        names.append(tb.tb_frame.f_code.co_name)
        tb = tb.tb_next
    return names


log = []


@contextlib.contextmanager
def managed(value, how="plain"):
    log.append(("begin", sys.getrefcount(value)))
    if how == "none":
        return
    try:
        yield value
    except ValueError as error:
        log.append((how, repr(error), sys.getrefcount(error), trail(error)))
        if how == "raise":
            raise
        if how == "other":
            raise KeyError("other")
        if how == "from":
            raise KeyError("from") from error
        if how == "again":
            yield value
        if how == "stop":
            raise StopIteration
    if how == "twice":
        yield value


def use(how, raised=None):
    value = ["v"]
    try:
        with managed(value, how) as got:
            log.append((got is value, sys.getrefcount(value)))
            if raised is not None:
                raise raised
        log.append("passed")
    except BaseException as error:
        log.append((repr(error), trail(error), repr(error.__context__), repr(error.__cause__)))
    log.append(sys.getrefcount(value))
    print(how, log)
    log.clear()


@managed(["decorated"])
def decorated(a, *, b):
    print(a, b, log)
    log.clear()
    return a


@contextlib.asynccontextmanager
async def managed_async(value, how="plain"):
    await asyncio.sleep(0)
    if how == "none":
        return
    try:
        yield value
    except ValueError as error:
        log.append((how, repr(error), sys.getrefcount(error), trail(error)))
        if how == "raise":
            raise
        if how == "other":
            raise KeyError("other")
        if how == "again":
            yield value
        if how == "stop":
            raise StopAsyncIteration
    if how == "twice":
        yield value


async def use_async(how, raised=None):
    value = ["v"]
    try:
        async with managed_async(value, how) as got:
            log.append((got is value, sys.getrefcount(value)))
            if raised is not None:
                raise raised
            log.append("passed")
    except BaseException as error:
        log.append((repr(error), trail(error), repr(error.__context__), repr(error.__cause__)))
    log.append(sys.getrefcount(value))
    print(how, log)
    log.clear()


@managed_async(["decorated"])
async def decorated_async(a):
    return a


class Thing:
    def close(self):
        print("closed", sys.getrefcount(self))

    async def aclose(self):
        await asyncio.sleep(0)
        print("closed", sys.getrefcount(self))


class Counted(contextlib.ContextDecorator):
    def __enter__(self):
        print("in", sys.getrefcount(self))
        return self

    def __exit__(self, *details):
        print("out", details[:1])


@Counted()
def counted():
    print("counted")


async def asynchronous():
    for how in ("plain", "none", "twice"):
        await use_async(how)
    for how in ("plain", "raise", "other", "again", "stop"):
        await use_async(how, ValueError(how))
    await use_async("plain", KeyError("k"))
    await use_async("plain", StopAsyncIteration("k"))
    await use_async("plain", StopIteration("k"))
    print(await decorated_async(3))
    async with contextlib.aclosing(Thing()) as thing:
        print(sys.getrefcount(thing))
    async with contextlib.nullcontext(thing) as same:
        print(same is thing)
    print(isinstance(managed_async([]), contextlib.AbstractAsyncContextManager), issubclass(Thing, contextlib.AbstractAsyncContextManager))
    print(issubclass(type(contextlib.AsyncExitStack()), contextlib.AbstractAsyncContextManager))


for how in ("plain", "none", "twice"):
    use(how)
for how in ("plain", "raise", "other", "from", "again", "stop"):
    use(how, ValueError(how))
use("plain", KeyError("k"))
use("plain", StopIteration("k"))
use("plain", RuntimeError("k"))
print(decorated(1, b=2), decorated(3, b=4), decorated.__name__)
counted()
counted()
with contextlib.closing(Thing()) as thing:
    print(sys.getrefcount(thing))
for exceptions, raised in (((ValueError,), ValueError("s")), ((KeyError, OSError), ValueError("s")), ((ValueError,), ExceptionGroup("g", [ValueError(1), KeyError(2)])), ((ValueError,), ExceptionGroup("g", [ValueError(1)]))):
    try:
        with contextlib.suppress(*exceptions):
            raise raised
        print("suppressed", sys.getrefcount(raised))
    except Exception as error:
        print(repr(error), trail(error))
target = io.StringIO()
with contextlib.redirect_stdout(target) as same:
    print("inside")
    with contextlib.redirect_stderr(target):
        print("error", file=sys.stderr)
print(same is target, repr(target.getvalue()), sys.getrefcount(target))
with contextlib.nullcontext(thing) as same:
    print(sys.getrefcount(thing))
print(isinstance(managed([]), contextlib.AbstractContextManager), issubclass(Counted, contextlib.AbstractContextManager), issubclass(Thing, contextlib.AbstractContextManager))
print(vars(managed(1)).keys(), contextlib.AbstractContextManager[int])
asyncio.run(asynchronous())
