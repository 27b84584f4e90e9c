queue = [[1], [2], [3]]
seen = []
while queue:
    item = queue.pop(0)
    if item[0] == 2:
        continue
    seen.append(item)
else:
    item = None
n = 0
while True:
    n += 1
    box = [n]
    if n > 2:
        break
else:
    n = None
while n > 1:
    n -= 1
seen = None
box = None
end = 0
