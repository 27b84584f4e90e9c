from array import array

samples = array('h', [10, -20, 30, -40, 50])
window = memoryview(samples)
print(window.format, window.itemsize, window.nbytes, window.shape, window.strides)
print(window.tolist(), window[1], window[-1], list(window[::2]))
window[0] = 999
window[1:3] = window[3:5]
print(samples)

for change in (lambda: samples.append(1), lambda: samples.pop(), lambda: samples.extend(samples)):
    try:
        change()
    except BufferError as error:
        print(error)

for value in (70000, 'x', 1.5):
    try:
        window[2] = value
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)
try:
    window[0:2] = b'abcd'
except ValueError as error:
    print(error)

raw = window.cast('B')
print(raw[0], raw[1], len(raw))
raw[0] = 0
print(samples[0])
try:
    window.cast('i')
except TypeError as error:
    print(error)
raw.release()
window.release()
samples.append(7)
print(len(samples))

table = memoryview(bytearray(range(12))).cast('B', [3, 4])
print(table.ndim, table.shape, table.strides, table.tolist())
print(table[1, 2], table[-1, -1], table.c_contiguous, table.f_contiguous)
table[0, 0] = 255
for key in ((1,), 1, (9, 9)):
    try:
        table[key]
    except (NotImplementedError, IndexError) as error:
        print(type(error).__name__, error)
print(table.obj)

floats = memoryview(array('d', [0.5, 1.5]))
print(floats == array('f', [0.5, 1.5]), floats == b'??', sum(floats))
letters = memoryview(b'abc').cast('c')
print(letters[0], letters.tolist(), hash(letters) == hash(b'abc'))

grown = bytearray(b'ab')
try:
    grown += grown
except BufferError as error:
    print(error)
grown += bytes(grown)
print(grown)
del floats, letters, table
print(grown[1:3])

import io
import struct

cells = array('i', [0, 0, 0])
struct.pack_into('i', cells, 4, 7)
print(io.BytesIO(struct.pack('i', 5)).readinto(cells), cells)
struct.pack_into('i', memoryview(cells)[1:], 4, 9)
print(cells)
