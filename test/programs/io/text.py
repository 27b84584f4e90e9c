import io
from io import StringIO

out = StringIO()
n = out.write("hello ")
word = "".join(["wor", "ld\n"])
out.write(word)
print(n, repr(out.getvalue()), out.tell())
text = out.getvalue()
print("line two", 2, file=out)
print(out.getvalue())
del out
lines = io.StringIO("first\nsecond\nthird")
first = lines.readline()
print(repr(first), lines.tell())
for line in lines:
    print(repr(line))
lines.seek(0)
print(lines.read(3), lines.readlines())
lines.close()
try:
    lines.read()
except ValueError as e:
    print(e)
with io.StringIO() as buffer:
    buffer.write("abc")
    buffer.seek(1)
    buffer.write("X")
    whole = buffer.getvalue()
print(whole, buffer.closed)
s = StringIO("start")
s.write("S")
s.seek(0, 2)
s.writelines(["-end", "\n"])
print(repr(s.getvalue()), s.readable(), s.truncate(3), repr(s.getvalue()))
try:
    s.write(5)
except TypeError as e:
    print(e)


class Report:
    def __init__(self):
        self.out = StringIO()

    def add(self, *parts):
        print(*parts, sep=", ", file=self.out)


r = Report()
r.add("a", 1)
r.add([2], {"k": 3})
report = r.out.getvalue()
print(report)
del r
print(len(report))
