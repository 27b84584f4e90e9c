source = bytearray(b"abcdef")
view = memoryview(source)
part = view[2:5]
print(len(view), view[0], part[0], bytes(part), part.tolist(), view.readonly, part == b"cde")
part[0] = 90
view[0:2] = b"XY"
print(source, part.tobytes(), view.obj is source, list(part))
try:
    source.append(1)
except BufferError as error:
    print(error)
second = memoryview(view)
view.release()
print(second[0], second.nbytes)
part.release()
second.release()
source.append(33)
print(source)
try:
    view[0]
except ValueError as error:
    print(error)
data = b"frozen bytes"
with memoryview(data) as frozen:
    print(frozen[1:3].tobytes(), frozen.readonly, frozen.hex())
    try:
        frozen[0] = 1
    except TypeError as error:
        print(error)
held = memoryview(data)[3:]
data = None
print(held.tobytes())
held = None
