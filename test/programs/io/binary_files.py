# Bytes in files: positions, changes in the middle, what is added at the end.
with open("b.bin", "wb") as f:
    n = f.write(b"abc\ndef\nxyz")
    m = f.tell()
with open("b.bin", "rb") as f:
    a = f.read(2)
    b = f.readline()
    c = f.tell()
    f.seek(0)
    d = f.read()
    e = f.read()
    print(a, b, c, d, e)
with open("b.bin", "rb") as f:
    for line in f:
        print(line)
with open("b.bin", "r+b") as f:
    f.seek(4)
    f.write(b"DEF")
    f.seek(0)
    g = f.read()
    print(g, f.mode, f.name)
with open("b.bin", "ab") as f:
    f.write(b"more")
    k = f.tell()
with open("b.bin", "rb") as f:
    h = f.read()
    print(h, k)
    buf = bytearray(5)
    f.seek(0)
    q = f.readinto(buf)
    print(buf, q)
