async def g():
    try:
        yield 1
    except BaseException as e:
        print(repr(e))
        raise
def drive(c):
    try:
        c.send(None)
    except StopIteration as e: return e.value
for name, args in (('athrow',(KeyError(1),)),('aclose',()),('asend',(None,))):
    x = g()
    drive(x.__anext__())
    step = getattr(x,name)(*args)
    try:
        print(name, step.close())
    except BaseException as e:
        print(name, type(e), e)
    x = g()
    step = getattr(x,name)(*args)
    try:
        print(name, step.close())
    except BaseException as e:
        print(name, type(e), e)
    try:
        print(name, drive(x.__anext__()))
    except BaseException as e:
        print(name, type(e), e)
