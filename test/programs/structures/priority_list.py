def push(heap, item):
    heap.append(item)
    i = len(heap) - 1
    while i > 0 and heap[(i - 1) // 2] > heap[i]:
        p = (i - 1) // 2
        heap[i], heap[p] = heap[p], heap[i]
        i = p
def pop(heap):
    last = heap.pop()
    if not heap:
        return last
    top = heap[0]
    heap[0] = last
    i = 0
    while 2 * i + 1 < len(heap):
        c = 2 * i + 1
        if c + 1 < len(heap) and heap[c + 1] < heap[c]:
            c += 1
        if heap[i] <= heap[c]:
            break
        heap[i], heap[c] = heap[c], heap[i]
        i = c
    return top
h = []
for n in (5, 3, 8, 1):
    push(h, (n, [n]))
a = pop(h)
b = pop(h)
rest = [pop(h) for _ in range(2)]
n = a = b = None
rest = None
end = 0
