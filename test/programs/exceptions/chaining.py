class First(Exception):
    pass
class Second(Exception):
    pass
def chain(v):
    try:
        raise First(v)
    except First as e:
        raise Second([v]) from e
def implicit(v):
    try:
        raise First(v)
    except First:
        raise Second(v)
x = [1]
try:
    chain(x)
except Second as e:
    cause = e.__cause__
    same = e.__context__ is cause
cause = None
try:
    implicit(x)
except Second as e:
    context = e.__context__
    none = e.__cause__
context = None
try:
    raise Second(x) from None
except Second as e:
    hidden = e.__suppress_context__
end = 0
