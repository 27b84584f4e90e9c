class Held:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("del", self.name)


def low():
    h = Held("low")
    raise KeyError("low")


def middle():
    h = Held("middle")
    try:
        low()
    except KeyError as error:
        raise ValueError("middle") from error


def high():
    h = Held("high")
    try:
        middle()
    except ValueError:
        h = None
        try:
            raise TypeError("during")
        finally:
            print("finally in high")


try:
    high()
except TypeError as error:
    chain = []
    e = error
    while e is not None:
        chain.append(type(e).__name__)
        e = e.__cause__ or e.__context__
    print(chain)
print("after")


def reraise():
    try:
        low()
    except KeyError as error:
        error.extra = [1]
        raise


try:
    reraise()
except KeyError as error:
    print(error.extra, error.__context__)


def suppressed():
    try:
        low()
    except KeyError:
        raise RuntimeError("clean") from None


try:
    suppressed()
except RuntimeError as error:
    print(error.__cause__, error.__suppress_context__, type(error.__context__).__name__)
print("end of suppressed")


def nested_handlers(n):
    try:
        raise IndexError(n)
    except IndexError as outer:
        try:
            raise KeyError(outer)
        except KeyError as inner:
            inner_args = inner.args
        return inner_args, outer.args


x = nested_handlers([5])
print(x[1])
x = None
try:
    try:
        raise ValueError("a")
    except ValueError as e:
        del e
        raise
except ValueError as f:
    print(f)
end = 0
