s = "some text"
a = s.center(20)
b = s.ljust(15, ".")
c = s.rjust(15)
d = "42".zfill(8)
e = s.expandtabs()
f = "{0} and {1} and {0}".format(s, 1000)
g = "{name} has {n:>5}".format(name=s, n=5)
h = "%s|%5d|%-5s|%05.1f" % (s, 42, "ab", 3.14159)
i = "%(key)s" % {"key": s}
j = s.encode()
k = j.decode()
l = s.ljust(3)
same = l is s
print(f, g, h, i)
a = b = c = None
j = k = None
end = 0
