def simple():
    yield
    yield 1
    x = yield 2
    yield from x
    y = yield from simple()
    return y
def loop(xs):
    for x in xs:
        yield x
    while True: yield
def guarded(xs):
    try:
        yield 1
    except GeneratorExit:
        raise
    finally:
        yield 2
    with xs as y: yield y
def multi(a):
    b = a(
        (yield 1),
        2,
    )
    return [
        (yield),
        b,
    ]
def expression_in_loop(xs):
    for x in xs: y = (yield x) or x
    z = (yield) if x else (yield y)
g = (x for x in y if x)
h = (
    x
    for x
    in y
    if x
)
def cells(a):
    def inner(): yield a
    return inner
def never():
    while False:
        yield None
