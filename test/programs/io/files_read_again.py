# Files that the program has written are read again: lines, parts, all of it. A line that is all of a chunk is held by the file, too.
with open("a.txt", "w") as f:
    n = f.write("first line\nsecond line\nthird")
with open("a.txt") as f:
    a = f.readline()
    b = f.readline()
    c = f.readline()
    d = f.readline()
print(a, b, c, [d])
with open("a.txt") as f:
    e = f.read(5)
    g = f.read()
    h = f.read()
print(e, g, h)
with open("a.txt") as f:
    for line in f:
        x = line
        print(line)
with open("a.txt") as f:
    rows = f.readlines()
    print(rows)
with open("a.txt") as f:
    rows = [r.strip() for r in f]
    print(rows)
print(len(rows))
with open("one.txt", "w") as f:
    f.write("only line\n")
with open("one.txt") as f:
    for line in f:
        x = line
        print(x)
    y = 1
with open("one.txt") as f:
    a = f.readline()
    b = f.readline()
    print(a, b)
with open("one.txt") as f:
    a = f.read(10)
    z = a
    b = f.read(3)
    print(a, b)
with open("one.txt") as f:
    a = f.read(4)
    b = f.read(100)
    c = f.read(1)
    print(a, b)
with open("one.txt") as f:
    rows = list(f)
    print(rows)
    f.seek(0)
    s = f.readline()
    print(s)
with open("one.txt") as f:
    rows = f.readlines()
    s = rows[0]
print(s)
