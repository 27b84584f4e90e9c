def merge(a, b):
    out = []
    while a and b:
        out.append(a.pop(0) if a[0] <= b[0] else b.pop(0))
    return out + a + b
def sort(items):
    if len(items) <= 1:
        return items
    mid = len(items) // 2
    left = sort(items[:mid])
    right = sort(items[mid:])
    return merge(left, right)
data = [[4], [2], [3], [1]]
r = sort(data)
first = r[0]
data = None
r = None
first = None
end = 0
