e = "before"
try:
    raise ValueError([1])
except ValueError as e:
    kept = e
try:
    print(e)
except NameError as other:
    print(other)


def scoped():
    e = [2]
    try:
        raise KeyError(e)
    except KeyError as e:
        inner = e.args[0]
    try:
        return e
    except UnboundLocalError as error:
        return str(error), inner


print(scoped())


def captured():
    try:
        raise ValueError("captured")
    except ValueError as error:
        def show():
            return error.args
        now = show()
    try:
        show()
    except NameError as problem:
        return now, str(problem)


print(captured())
kinds = (KeyError, (ValueError, (TypeError,)))


def pick(number):
    return [KeyError, ValueError, TypeError][number]


for n in range(3):
    try:
        raise pick(n)(n)
    except kinds[0] as error:
        print("key", error)
    except kinds[1][0]:
        print("value")
    except kinds[1][1]:
        print("type")
try:
    try:
        raise IndexError("x")
    except (KeyError, 5):
        pass
except TypeError as error:
    print(error, type(error.__context__).__name__)
try:
    raise 5
except TypeError as error:
    print(error)
try:
    raise ValueError from 5
except TypeError as error:
    print(error)


class Custom(Exception):
    def __init__(self, a, b=[0]):
        self.b = b

    def __str__(self):
        return "custom %s" % self.b


try:
    raise Custom("x", b=[3])
except Custom as error:
    print(error, error.args, repr(error))
try:
    raise Custom
except TypeError as error:
    print(error)
try:
    raise Custom([9])
except Exception as error:
    saved = error.args
print(saved, kept)


def loops():
    for i in range(2):
        try:
            raise ValueError(i)
        except ValueError as error:
            if i:
                return error
            continue


got = loops()
print(got, got.__traceback__ is not None)
got = kept = saved = None
end = 0
