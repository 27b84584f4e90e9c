import traceback


class Custom(Exception):
    pass


def fail(n):
    data = [n]
    if n > 1:
        raise Custom("too big", n)
    return data


try:
    fail(5)
except Custom as error:
    lines = traceback.format_exception_only(type(error), error)
    print(lines)
    kept = error
    text = traceback.format_exc()
    print(isinstance(text, str))
print(traceback.format_exception_only(ValueError("bad")))
frames = list(traceback.walk_tb(kept.__traceback__))
print(len(frames))
names = [frame.f_code.co_name for frame, line in frames]
print(names)
del frames
kept = None
try:
    {}["k"]
except KeyError as error:
    print(traceback.format_exception_only(error)[0].strip())
    traceback.print_exc()
print(traceback.format_exception_only(None, None), fail(1))
