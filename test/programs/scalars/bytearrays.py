buffer = bytearray(b"abc")
alias = buffer
buffer.append(100)
buffer.extend(b"ef")
buffer.extend([103, 104])
buffer.insert(0, 64)
buffer += b"ij"
print(buffer, alias is buffer, len(buffer), buffer[0], buffer.pop(), buffer.pop(0))
buffer[0] = 65
buffer[1:3] = b"XYZ"
del buffer[0]
del buffer[-2:]
print(buffer, bytes(buffer), buffer == b"XYZdefg", buffer[1:3])
other = buffer.copy()
other.reverse()
other *= 2
print(other, other is buffer, buffer < other, other.find(b"Z"), 90 in other)
other[::2] = b"0" * len(other[::2])
print(other, other.upper(), other.split(b"0")[:2], other.decode())
other.remove(ord("d"))
print(other, list(buffer), [chr(b) for b in buffer])
other.clear()
print(other, bool(other), bytearray(3), bytearray("hé", "utf-8"), bytearray(range(3)))


def fill(target, count):
    for number in range(count):
        target.append(number)
    return target


filled = fill(bytearray(), 5)
filled = fill(filled, 2)
print(filled, filled.hex(), filled + b"!", b"!" + filled)
for wrong in (lambda: filled.append(300), lambda: filled.append("a"), lambda: bytearray().pop(), lambda: filled[99], lambda: hash(filled), lambda: bytearray("x")):
    try:
        wrong()
    except (TypeError, IndexError, ValueError) as error:
        print(type(error).__name__, error)
del alias
buffer = None
