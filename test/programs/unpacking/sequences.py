pair = ([1], [2])
a, b = pair
(c, d) = pair
[e, f] = [a, b]
g, (h, i) = [3], pair
pair = None
for x, y in [(a, b), (c, d)]:
    z = [x, y]
k, l = {"key a": 1, "key b": 2}
m, n = iter([a, b])
a = b = c = d = e = f = None
h = i = x = y = z = None
m = None
end = 0
