# `struct.Struct.__init__` reads the format: in subclasses, by name, and again.
import struct


class Big(struct.Struct):
    def __init__(self, note):
        super().__init__('>h')
        self.note = note


note = ['note']
big = Big(note)
print(big.pack(12345), big.format, big.size, big.note is note)

form = '>h' + 'h'
pair = struct.Struct(format=form)
print(pair.pack(1, 2))
again = '<b' + 'b'
result = pair.__init__(again)
print(result, pair.format, pair.unpack(b'\x00\x01'))

for arguments, keywords in [((), {}), (('h', 'h'), {}), ((5,), {}), ((b'h',), {}), ((), {'form': 'h'})]:
    try:
        made = struct.Struct(*arguments, **keywords)
        print(made.format)
    except TypeError as error:
        print(error)

bare = struct.Struct.__new__(struct.Struct)
bare.__init__('<3s')
print(bare.pack(b'abc'))
struct._clearcache()
print(struct.calcsize(form))
del big, pair, bare
