a = t""
b = t"plain"
c = t"{x}"
d = t"a{x!r:>{w}}b{y}" t"{z}"
