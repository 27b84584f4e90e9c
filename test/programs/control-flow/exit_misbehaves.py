class Truth:
    def __init__(self, value):
        self.value = value

    def __bool__(self):
        if self.value is None:
            raise ArithmeticError("no truth")
        return self.value


class Cm:
    def __init__(self, answer):
        self.answer = answer

    def __enter__(self):
        return self.answer

    def __exit__(self, kind, value, tb):
        if isinstance(self.answer, Exception):
            raise self.answer
        return self.answer


def use(answer, fail=True):
    try:
        with Cm(answer) as got:
            if fail:
                raise KeyError("body")
        return "swallowed"
    except Exception as error:
        return type(error).__name__, type(error.__context__).__name__


print(use(Truth(True)), use(Truth(False)), use(Truth(None)))
print(use(ValueError("exit")), use(ValueError("exit"), False), use([1]), use([]))


def returns_from_body():
    with Cm(True):
        with Cm(ValueError("late")):
            return "value"
    return "after"


print(returns_from_body())


def finally_over_with():
    try:
        with Cm(False):
            return [1]
    finally:
        with Cm(True):
            raise ValueError("in finally")


print(finally_over_with())


class NoExit:
    def __enter__(self):
        return self


class NoEnter:
    def __exit__(self, *a):
        return True


for kind in (NoExit, NoEnter, object):
    try:
        with kind():
            print("entered")
    except (TypeError, AttributeError) as error:
        print(type(error).__name__, error)


class Partial:
    def __enter__(self):
        raise LookupError("enter")

    def __exit__(self, *a):
        print("never called")


try:
    with Cm(False), Partial() as p:
        pass
except LookupError as error:
    print(error)
try:
    with Cm([1, 2]) as (a, b), Cm([3]) as c[0]:
        pass
except NameError as error:
    print(error, a, b)
with Cm((1, [2])) as (x, y):
    pass
try:
    with Cm([1]) as (x, z):
        pass
    print("unpack failure swallowed", x)
except ValueError as error:
    print(error)
error = None
end = 0
