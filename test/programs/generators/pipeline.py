def read(lines):
    for line in lines:
        yield line
def parse(rows):
    for row in rows:
        yield row.split(",")
def keep(rows, n):
    for row in rows:
        if len(row) >= n:
            yield row
lines = ["one,two", "three alone", "four,five,six"]
p = keep(parse(read(lines)), 2)
a = next(p)
b = next(p)
c = next(p, None)
q = parse(read(lines))
d = next(q)
q = None
p = None
lines = None
a = b = d = None
end = 0
