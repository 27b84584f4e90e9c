big = 10 ** 30
other = big + 1
text = "long text " * 20
more = text + "end part"
x = 1.5
y = x * 3.7
vals = [big, other, text, more, x, y]
def work(a, b):
    c = a + b
    d = c
    return c
z = work(big, other)
w = work(text, more)
v = work(x, y)
u = work(work(x, y), work(y, x))
big = other = None
text = None
vals.clear()
more = w = None
x = y = z = u = v = None
end = 0
