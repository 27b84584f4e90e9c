import io

data = bytes([1, 2, 3]) * 4
stream = io.BytesIO(data)
part = stream.read(5)
print(part, stream.tell())
rest = stream.read()
print(rest)
same = stream.getvalue()
print(same is data)
stream.seek(0)
all_of_it = stream.read()
print(all_of_it is data)
stream.write(b"end")
changed = stream.getvalue()
print(changed is data, changed[-3:])
again = stream.getvalue()
print(again is changed)
del stream
b = io.BytesIO()
b.write(b"line one\nline two\n")
b.write(bytearray(b"tail"))
b.seek(0)
for line in b:
    print(line)
b.seek(0)
print(b.readline(), b.readlines(), b.read())
with io.BytesIO(b"xyz") as small:
    print(small.read(1), small.getvalue())
print(small.closed)
try:
    b.write("text")
except TypeError as e:
    print(e)
try:
    small.read()
except ValueError as e:
    print(e)
