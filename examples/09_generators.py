"""A suspended generator keeps its locals alive.

A generator waits at its yield with its frame and everything in it. It lets go
when it ends, when it is closed, or when nobody holds it any more.
"""


def windows(items):
    window = []
    for item in items:
        window = window + [item]
        yield window


data = [["x"], ["y"], ["z"]]
source = windows(data)
first = next(source)
second = next(source)

del data               # not freed: the generator still uses it
source.close()         # the frame ends: the list goes, but not what `second` holds
print(len(second))
