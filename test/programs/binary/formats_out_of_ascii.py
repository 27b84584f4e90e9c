# A format is encoded as ASCII first; what cannot be is a UnicodeEncodeError, not a struct.error.
import struct

wide = "<\ud55c"
try:
    struct.Struct(wide)
except ValueError as e:
    print(type(e).__name__, e)
    error = e
print(error.object is wide)
del error

for action in (struct.calcsize, struct.pack, struct.iter_unpack):
    try:
        action("h\xe9", b"")
    except (ValueError, TypeError) as e:
        print(type(e).__name__, e)

for format in (b"h\xe9", "h\0", b"\0"):
    try:
        struct.calcsize(format)
    except struct.error as e:
        print(e)
