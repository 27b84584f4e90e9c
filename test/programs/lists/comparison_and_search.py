a = [[1], [2]]
b = [[1], [2]]
eq = a == b
lt = a < [[1], [3]]
has = [2] in a
m = max(a)
n = min(a, b)
u = []
for x in a + b:
    if x not in u:
        u.append(x)
def bsearch(items, target):
    lo, hi = 0, len(items) - 1
    while lo <= hi:
        mid = (lo + hi) // 2
        if items[mid] == target:
            return items[mid]
        if items[mid] < target:
            lo = mid + 1
        else:
            hi = mid - 1
    return None
f = bsearch([[i] for i in range(8)], [5])
g = bsearch(a, [9])
a = None
u = None
x = m = n = None
f = None
end = 0
