try:
    try:
        raise ValueError(1)
    except* ExceptionGroup:
        pass
except TypeError as e:
    print(e)
try:
    try:
        raise ValueError(1)
    except* 5:
        pass
except TypeError as e:
    print(e)
def gen():
    try:
        yield 1
        yield 2
    except* ValueError as eg:
        yield eg.exceptions
    yield "end"
g = gen()
print(next(g), g.throw(ValueError("in")), next(g))
def cleanup():
    for i in range(3):
        try:
            raise ExceptionGroup("g", [ValueError(i)])
        except* ValueError as eg:
            last = eg.exceptions[0]
    return last
print(repr(cleanup()))
try:
    raise ExceptionGroup("eg", [SystemExit(1)]) if False else BaseExceptionGroup("beg", [SystemExit(1), ValueError(2)])
except* SystemExit as eg:
    print(type(eg).__name__, eg.exceptions)
except* Exception as eg:
    print(type(eg).__name__, eg.exceptions)
