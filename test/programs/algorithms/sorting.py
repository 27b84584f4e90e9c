def bubble(items):
    for i in range(len(items) - 1):
        for j in range(len(items) - 1 - i):
            if items[j] > items[j + 1]:
                items[j], items[j + 1] = items[j + 1], items[j]
    return items
def quick(items):
    if len(items) < 2:
        return items
    pivot = items[0]
    low = [x for x in items[1:] if x < pivot]
    high = [x for x in items[1:] if not x < pivot]
    return quick(low) + [pivot] + quick(high)
a = bubble([[3], [1], [2]])
b = quick(a[::-1])
c = quick([5000, 1000, 3000])
same = a[0] is b[0]
a = None
b = None
c = None
end = 0
