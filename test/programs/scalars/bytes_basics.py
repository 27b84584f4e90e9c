data = bytes([1, 2, 3, 200])
text = b"hello world"
same = data
copy = bytes(data)
print(copy is data, data, text, len(data), data[0], data[-1])
part = text[2:5]
all_of_it = text[:]
stepped = text[::2]
print(part, all_of_it is text, stepped, text[::-1])
joined = text + part
print(joined, text + b"" is text, b"" + text is text, text * 1 is text, part * 3)
print(text == b"hello world", data < text, data != text, b"ell" in text, 104 in text)
zeros = bytes(5)
print(zeros, bytes("é", "utf-8"), bytes(), bytes(range(4)), bytes((65, 66)))
total = 0
for byte in data:
    total += byte
print(total, list(part), [hex(b) for b in data])
numbers = iter(text)
print(next(numbers), next(numbers))
first, *rest = data
print(first, rest, tuple(part), sum(part), max(text), sorted(part))


def keep(store, piece):
    store.append(piece)
    return piece


box = []
kept = keep(box, text)
kept = keep(box, part)
table = {text: 1, b"k": 2}
print(table[b"hello world"], text in table, b"%d-%s" % (5, b"x"), box)
for wrong in (lambda: b"a" + "b", lambda: text["x"], lambda: text[100], lambda: bytes([256]), lambda: bytes("x")):
    try:
        wrong()
    except (TypeError, IndexError, ValueError) as error:
        print(type(error).__name__, error)
del box, same
data = None
