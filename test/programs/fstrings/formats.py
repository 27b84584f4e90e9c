x = 3.14159
n = 123456
w = 12
a = f"{x:.2f}"
b = f"{n:,}"
c = f"{n:>10}"
d = f"{'left side':<10}|"
e = f"{'mid part':^11}|"
f = f"{255:x} {255:#o} {5:08b}"
g = f"{x:{w}.{2}f}"
h = f"{0.25:.1%}"
i = f"{n:e}"
j = f"{-5:+d} {5:+d}"
k = f"{'*' * 5}"
l = f"{True!r:>6}"
m = "%s has %d of %.2f" % ("Ann", 5, x)
o = "{} {:>5} {name}".format(n, w, name="x y z")
p = format(x, ".3f")
print(a, b, c, d, e, f, g)
print(h, i, j, k, l, m, o, p)
end = 0
