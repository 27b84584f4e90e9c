# What is packed into is held, and keeps its size, while values are converted.
import struct


class Number:
    def __init__(self, buffer):
        self.buffer = buffer

    def __index__(self):
        seen = self.buffer
        try:
            seen.append(1)
        except BufferError as error:
            print(error)
        return 7


buffer = bytearray(4)
number = Number(buffer)
struct.pack_into('<hh', buffer, 0, number, number)
print(buffer)
pair = struct.Struct('<hh')
pair.pack_into(buffer, 0, 1, number)
print(buffer)
try:
    pair.pack_into(buffer, 0, 1, 'x')
except struct.error as error:
    print(error)
for code in 'bBhHiI':
    for value in (10**30, -(10**30), 1 << 20 if code in 'bBhH' else 1 << 100):
        try:
            struct.pack('<' + code, value)
        except struct.error as error:
            print(code, error)
del buffer, number, pair
