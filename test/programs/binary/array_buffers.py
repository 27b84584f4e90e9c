# An array shows its bytes to bytes, bytearray, comparisons and joins; it is not read item by item.
from array import array

words = array('h', [1, 258])
raw = bytes(words)
print(raw, bytearray(words), b'>' + words, len(raw))
buffer = bytearray()
buffer += words
buffer.extend(array('B', [7]))
print(buffer, buffer == array('B', buffer), raw == words)
floats = array('d', (n / 2 for n in range(3)))
again = array('d')
again.frombytes(bytes(floats))
print(again == floats, max(again), b''.join([array('b', [65]), b'z']))
print(b'\x02' in array('b', [1, 2]), 2 in array('b', [1, 2]))
try:
    ord(bytearray(b'ab'))
except TypeError as error:
    print(error)
print(ord(bytearray(b'a')))
