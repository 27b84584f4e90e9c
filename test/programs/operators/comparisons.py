a = [1, 2]
b = [1, 2]
c = a
eq = a == b
ne = a != b
lt = a < [1, 3]
ident = a is c
nident = a is not b
inside = 1 in a
outside = 5 not in a
deep = [a] == [b]
tup = (a, "text one") < (b, "text two")
num = 1000 == 1000.0
d = {"key one": a} == {"key one": b}
x = a if a == b else None
end = 0
