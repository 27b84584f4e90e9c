import asyncio
import contextlib
import sys


def trail(error):
    names = []
    tb = error.__traceback__
    while tb is not None:
        names.append(tb.tb_frame.f_code.co_name)
        tb = tb.tb_next
    return names


class Answer:
    def __init__(self, truth):
        self.truth = truth

    def __bool__(self):
        print("asked", self.truth, sys.getrefcount(self))
        return self.truth

    def __del__(self):
        print("answer gone")


class Managed:
    def __init__(self, name, answer=None, error=None):
        self.name = name
        self.answer = answer
        self.error = error

    def __enter__(self):
        print("enter", self.name, sys.getrefcount(self))
        return [self.name]

    def __exit__(self, kind, value, tb):
        print("exit", self.name, sys.getrefcount(self), kind, value, sys.getrefcount(value), sys.getrefcount(tb))
        if value is not None:
            print(trail(value), value.__context__, sys.getrefcount(value.__traceback__))
        if self.error is not None:
            raise self.error
        if self.answer is not None:
            return Answer(self.answer)

    def __del__(self):
        print("gone", self.name)

    async def __aenter__(self):
        await asyncio.sleep(0)
        return self.__enter__()

    async def __aexit__(self, *details):
        await asyncio.sleep(0)
        return self.__exit__(*details)


def told(*args, **kwargs):
    print("told", len(args), sorted(kwargs), [sys.getrefcount(a) for a in args])


def plain():
    value = ["v"]
    with contextlib.ExitStack() as stack:
        got = stack.enter_context(Managed("a"))
        print(got, sys.getrefcount(got))
        stack.callback(told, value, key=value)
        pushed = stack.push(Managed("b"))
        stack.push(lambda *details: print("pushed", details))
        print(sys.getrefcount(value), sys.getrefcount(pushed))
        other = stack.pop_all()
        print(type(other) is type(stack), len(stack._exit_callbacks))
    other.close()
    print(sys.getrefcount(value))
    for wrong in (5, plain):
        try:
            stack.enter_context(wrong)
        except TypeError as error:
            print(error, trail(error), type(error.__context__).__name__, error.__suppress_context__)


def raising(*managers):
    error = ValueError("inner")
    kept = None
    try:
        with contextlib.ExitStack() as stack:
            for manager in managers:
                stack.enter_context(manager)
            manager = None
            stack.callback(told, error)
            raise error
    except Exception as caught:
        kept = caught
        print(repr(caught), trail(caught), repr(caught.__context__), sys.getrefcount(caught), sys.getrefcount(error))
        print(caught.__context__ is error, error.__context__)
    print(kept is error, sys.getrefcount(error))
    kept = None
    print(sys.getrefcount(error))


async def raising_async(*managers):
    error = ValueError("inner")
    kept = None
    try:
        async with contextlib.AsyncExitStack() as stack:
            for manager in managers:
                await stack.enter_async_context(manager)
            manager = None
            stack.enter_context(Managed("sync"))

            async def late(*args):
                await asyncio.sleep(0)
                told(*args)
            stack.push_async_callback(late, error)
            raise error
    except Exception as caught:
        kept = caught
        print(repr(caught), trail(caught), repr(caught.__context__), sys.getrefcount(caught), sys.getrefcount(error))
    print(kept is error, sys.getrefcount(error))
    kept = None
    print(sys.getrefcount(error))


async def asynchronous():
    stack = contextlib.AsyncExitStack()
    got = await stack.enter_async_context(Managed("c"))
    print(got)
    stack.push_async_exit(Managed("d"))

    async def leave(*details):
        print("left", details)
    stack.push_async_exit(leave)
    await stack.aclose()
    try:
        await stack.enter_async_context(5)
    except TypeError as error:
        print(error, trail(error))
    await raising_async()
    await raising_async(Managed("e", True))
    await raising_async(Managed("f", False), Managed("g", error=KeyError("g")))
    await raising_async(Managed("h", True), Managed("i", error=KeyError("i")))


plain()
raising()
raising(Managed("e", True))
raising(Managed("e", False), Managed("f", True), Managed("g"))
raising(Managed("f", False), Managed("g", error=KeyError("g")), Managed("h"))
raising(Managed("h", True), Managed("i", error=KeyError("i")))
raising(Managed("h", error=OSError("o")), Managed("x", True), Managed("i", error=KeyError("i")))
try:
    raise LookupError("outer")
except LookupError:
    raising(Managed("j", error=KeyError("j")), Managed("k", error=OSError("k")))
asyncio.run(asynchronous())
