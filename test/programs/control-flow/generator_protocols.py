def average():
    total = 0.0
    count = 0
    result = None
    while True:
        try:
            value = yield result
        except ZeroDivisionError:
            total, count = 0.0, 0
            result = "reset"
            continue
        if value is None:
            break
        total += value
        count += 1
        result = [total / count]
    return total, count


a = average()
print(next(a), a.send(10), a.send(20))
print(a.throw(ZeroDivisionError), a.send(5))
try:
    a.send(None)
except StopIteration as stop:
    print(stop.value)
print(next(a, "done"))


def outer(log):
    while True:
        try:
            r = yield from inner(log)
            log.append(r)
            if r == "stop":
                return log
        except KeyError as error:
            log.append(error.args)


def inner(log):
    while True:
        got = yield len(log)
        if isinstance(got, str):
            return got
        log.append(got)


log = []
o = outer(log)
next(o)
print(o.send([1]), o.send("again"), o.throw(KeyError("k")))
try:
    o.send("stop")
except StopIteration as stop:
    print(stop.value is log, log)
o = None


def ignoring():
    while True:
        try:
            yield 1
        except GeneratorExit:
            yield 2


i = ignoring()
next(i)
try:
    i.close()
except RuntimeError as error:
    print(error)
try:
    next(a.__class__)
except TypeError as error:
    print(error)


def raising():
    yield 1
    raise StopIteration("inner")


r = raising()
next(r)
try:
    next(r)
except RuntimeError as error:
    print(error, type(error.__cause__).__name__)


def busy():
    try:
        next(me)
    except ValueError as error:
        yield str(error)


me = busy()
print(next(me))
me = r = a = None
log = None
end = 0
