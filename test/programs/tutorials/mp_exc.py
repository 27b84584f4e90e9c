def f(n):
    try:
        if n == 0:
            return "zero"
        if n == 1:
            raise ValueError("one")
        if n == 2:
            raise KeyError("two")
        print("body", n)
    except ValueError as e:
        print("except", e)
        return "caught"
    else:
        print("else")
    finally:
        print("finally", n)
    return "end"


for i in range(4):
    try:
        print(f(i))
    except KeyError as e:
        print("outer", repr(e))

try:
    try:
        1 / 0
    except ZeroDivisionError as e:
        raise RuntimeError("wrapped") from e
except RuntimeError as e:
    print(e, "|", e.__cause__, "|", e.__context__ is e.__cause__, e.__suppress_context__)

try:
    try:
        [][0]
    except IndexError:
        {}["k"]
except KeyError as e:
    print(repr(e), repr(e.__context__))

for bad in (lambda: int("x"), lambda: [1] + (2,), lambda: "a" + 1, lambda: None.foo, lambda: undefined_name,
            lambda: (1, 2)[5], lambda: {}[1], lambda: len(5), lambda: int([]), lambda: "abc".index("z"),
            lambda: next(iter([])), lambda: [1, 2].remove(3), lambda: f(), lambda: f(1, 2), lambda: f(x=1),
            lambda: range(0, 1, 0), lambda: chr(-1), lambda: float("abc"), lambda: set().pop(), lambda: {}.popitem(),
            lambda: [].pop(), lambda: 1 < "a", lambda: "x" * "y", lambda: -"s", lambda: 5(), lambda: 5[0],
            lambda: {[]: 1}, lambda: sum(["a"]), lambda: max([]), lambda: "%d" % "x", lambda: "{}".format(), lambda: (lambda x: x)()):
    try:
        bad()
    except Exception as e:
        print(type(e).__name__, e, sep=": ")


class MyError(Exception):
    pass


class Sub(MyError):
    def __str__(self):
        return "sub!"


for exc in (MyError, MyError("a"), MyError("a", 2), Sub("q")):
    try:
        raise exc
    except MyError as e:
        print(type(e).__name__, str(e), repr(e), e.args)

try:
    raise Sub
except (KeyError, MyError) as e:
    print(isinstance(e, MyError))


def nested():
    for i in range(3):
        try:
            if i == 1:
                continue
            if i == 2:
                break
            print("loop", i)
        finally:
            print("cleanup", i)
    else:
        print("never")


nested()


class Ctx:
    def __init__(self, name, swallow=False):
        self.name = name
        self.swallow = swallow

    def __enter__(self):
        print("enter", self.name)
        return self

    def __exit__(self, t, v, tb):
        print("exit", self.name, t and t.__name__, v)
        return self.swallow


with Ctx("a") as a, Ctx("b", True) as b:
    print(a.name, b.name)
    raise ValueError("inside")
print("after")
try:
    with Ctx("c"):
        raise KeyError(1)
except KeyError:
    print("passed on")
try:
    assert 1 == 2, "math"
except AssertionError as e:
    print("assert", e)
try:
    raise ValueError("x", 1) from None
except ValueError as e:
    print(e, e.__cause__, e.__suppress_context__)
print("done")
