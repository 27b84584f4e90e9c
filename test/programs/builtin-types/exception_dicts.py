items = ["payload"]


class Problem(Exception):
    def __init__(self, message, payload):
        super().__init__(message)
        self.payload = payload


p = Problem("text", items)
print(p.__dict__, vars(p) is p.__dict__)
q = ValueError("v")
q.extra = items
print(q.extra, q.__dict__)
q.__dict__["more"] = items
print(q.more is items)
del q.extra
q.add_note("first note")
q.add_note("second")
print(q.__notes__, sorted(q.__dict__))
try:
    ValueError("x").with_traceback(5)
except TypeError as e:
    print(e)
try:
    raise p
except Problem as e:
    r = e.with_traceback(None)
    print(r is p, p.__traceback__)
try:
    try:
        raise KeyError("k")
    except KeyError as k:
        raise p from k
except Problem as e:
    print(repr(e.__cause__), repr(e.__context__), e.__suppress_context__)
p.__cause__ = None
p.__context__ = None
print(p.__cause__, p.__context__, p.args)
p.args = ("new", items)
print(p.args, str(p))
del p, q, r
