# Files for reading and writing, positions, ends of lines, encodings.
f = open("m.txt", "w+")
f.write("alpha\nbeta\ngamma\n")
f.seek(0)
a = f.readline()
p = f.tell()
b = f.readline()
f.seek(p)
c = f.readline()
print(a, b, c, p, f.closed, f.mode, f.name)
try:
    f.seek(0)
    for line in f:
        f.tell()
except OSError as e:
    print(e)
f.seek(0, 2)
f.write("delta")
f.seek(0)
lines = f.read().split("\n")
print(lines)
f.truncate(5)
f.seek(0)
print(f.read())
f.close()
try:
    f.read()
except ValueError as e:
    print(e)
g = open("m.txt")
try:
    g.write("x")
except OSError as e:
    print(e)
try:
    g.seek(1, 1)
except OSError as e:
    print(e)
g.close()
h = open("m.txt", "w", encoding="utf-8")
h.write("naïve ☃\n")
del h
with open("m.txt", encoding="utf-8") as f:
    s = f.read()
    print(s, len(s))
with open("m.txt", "rb") as f:
    raw = f.read()
    print(raw)
try:
    with open("m.txt", encoding="ascii") as f:
        f.read()
except UnicodeDecodeError as e:
    print(e)
with open("n.txt", "w", newline="\r\n") as f:
    text = "one\ntwo\n"
    f.write(text)
with open("n.txt", newline="") as f:
    print(f.readlines())
with open("n.txt") as f:
    print(f.readlines())
