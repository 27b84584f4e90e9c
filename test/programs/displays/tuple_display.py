x = []
y = [x]
pair = x, y
single = x,
deep = (pair, (single, x))
starred = (*pair, x)
swap = pair[::-1]
del pair
first, second = deep
del deep
del first
second = None
end = 0
