# Files that outlast a chunk: lines and parts across its end.
with open("big.txt", "w") as f:
    for i in range(900):
        f.write("%d some text that is a bit longer\n" % i)
total = 0
with open("big.txt") as f:
    for line in f:
        total += len(line)
print(total)
with open("big.txt") as f:
    text = f.read()
    pieces = text.split("\n")
print(len(pieces))
del pieces
with open("big.txt") as f:
    while True:
        chunk = f.read(4096)
        if not chunk:
            break
        total -= len(chunk)
print(total)
with open("big.txt", "rb") as f:
    while chunk := f.read(1000):
        last = chunk
print(len(last))
with open("wide.txt", "w", encoding="utf-8") as f:
    for i in range(500):
        f.write("žluťoučký kůň %d ☃☃\n" % i)
n = 0
with open("wide.txt", encoding="utf-8") as f:
    for line in f:
        n += len(line)
print(n)
with open("nl.txt", "w") as f:
    f.write("x" * 8192 + "\n" + "y" * 8191 + "\n" + "z")
with open("nl.txt") as f:
    a = f.readline()
    b = f.readline()
    c = f.readline()
print(len(a), len(b), len(c))
