"""Streams of one's own on the abstract base classes, and reading into memory that is there already."""
import io
import struct
import sys


class Numbered(io.TextIOBase):
    def __init__(self):
        self.lines = []

    def writable(self):
        return True

    def write(self, text):
        self.lines.append(text)
        return len(text)


class Countdown(io.RawIOBase):
    def __init__(self, start):
        self.left = start

    def readable(self):
        return True

    def readinto(self, buffer):
        if self.left == 0:
            return 0
        self.left -= 1
        buffer[0] = 48 + self.left
        return 1

    def close(self):
        print('close', self.left)
        super().close()


out = Numbered()
print('one', 2, file=out)
print(out.lines, out.closed, out.writable(), out.readable())
try:
    out.read()
except io.UnsupportedOperation as error:
    print(type(error).__mro__[1:3], error)
out.close()
print(out.closed)

source = Countdown(5)
print(source.read(1), source.readall())
del source
with Countdown(2) as source:
    print(source.read(3), isinstance(source, io.IOBase))
try:
    source.readline()
except ValueError as error:
    print(error)
print(isinstance(io.StringIO(), io.TextIOBase), isinstance(io.BytesIO(), io.TextIOBase))

memory = bytearray(6)
stream = io.BytesIO(b'abcdefgh')
print(stream.readinto(memory), memory)
print(stream.readinto(memory), memory)
try:
    stream.readinto(b'fixed')
except TypeError as error:
    print(error)
view = memoryview(memory)
stream.seek(3)
print(stream.readinto(view[1:3]), memory)
del view
try:
    struct.pack_into('B', b'xx', 0, 1)
except TypeError:
    print('bytes cannot be changed')

print(sys.implementation.name, sys.implementation.version[:2] == sys.version_info[:2])
kept = [stream, memory]
