import struct

packed = struct.pack("<ihb", 1000, -2, 3)
print(packed, len(packed), struct.calcsize("<ihb"))
values = struct.unpack("<ihb", packed)
print(values)
header = struct.Struct(">4sHI")
record = header.pack(b"DATA", 7, 123456)
kind, version, size = header.unpack(record)
print(kind, version, size, header.size, header.format)
points = b"".join(struct.pack("<2f", x, x * 2) for x in (0.5, 1.25))
pairs = list(struct.iter_unpack("<2f", points))
print(pairs)
buffer = bytearray(8)
struct.pack_into("<I", buffer, 2, 0xDEADBEEF)
print(buffer, struct.unpack_from("<I", buffer, 2))
print(struct.pack(">5s?x", b"hello", True), struct.unpack("<d", struct.pack("<d", 2.5)))
for f in (lambda: struct.pack("<b", 200), lambda: struct.pack("<2i", 1), lambda: struct.unpack("<i", b"123"), lambda: struct.pack("<i", "x"), lambda: struct.calcsize("y")):
    try:
        f()
    except struct.error as e:
        print(e)
del record, header
print(kind)
