"""An exception keeps frames alive.

An exception holds its traceback, the traceback holds the frames that it went
through, and each frame holds its local variables.
"""


def read(rows):
    buffer = ["read"] * 3
    return buffer[rows]


saved = None
try:
    read(7)
except IndexError as error:
    saved = error      # keeps the frame of read() and with it `buffer`

print("buffer is still alive")
saved.__traceback__ = None   # lets go of the frames: `buffer` is freed
saved = None
