def level3(v):
    raise ValueError(v)
def level2(v):
    try:
        level3(v)
    except ValueError:
        note = [v]
        raise
def level1(v):
    try:
        level2(v)
    except ValueError as e:
        e.extra = [v]
        raise e
x = [1]
try:
    level1(x)
except ValueError as e:
    extra = e.extra
    got = e.args[0]
extra = None
got = None
try:
    raise
except RuntimeError as e:
    print(e)
end = 0
