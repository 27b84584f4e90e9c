e1 = ValueError("first one", [1])
e2 = KeyError(e1)
e3 = Exception()
a = e1.args
b = e2.args[0]
s = str(e1)
r = repr(e3)
try:
    raise e1
except ValueError as e:
    same = e is e1
t = e1.__traceback__
e1.__traceback__ = None
t = None
e2 = None
def fails():
    raise e1
try:
    fails()
except ValueError:
    pass
b = None
e1 = None
a = None
end = 0
