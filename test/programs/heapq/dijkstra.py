import heapq

graph = {
    "a": [("b", 7), ("c", 3)],
    "b": [("d", 2)],
    "c": [("b", 1), ("d", 8)],
    "d": [],
}


def shortest(graph, start):
    distances = {node: float("inf") for node in graph}
    distances[start] = 0
    queue = [(0, start)]
    while queue:
        distance, node = heapq.heappop(queue)
        if distance > distances[node]:
            continue
        for neighbour, weight in graph[node]:
            candidate = distance + weight
            if candidate < distances[neighbour]:
                distances[neighbour] = candidate
                heapq.heappush(queue, (candidate, neighbour))
    return distances


print(shortest(graph, "a"))


def heap_sort(values):
    heap = []
    for value in values:
        heapq.heappush(heap, value)
    return [heapq.heappop(heap) for _ in range(len(heap))]


print(heap_sort([3000, 1000, 2000]))
events = []
counter = 0
for when, what in [(5, {"k": 1}), (1, {"k": 2}), (5, {"k": 3})]:
    heapq.heappush(events, (when, counter, what))
    counter += 1
order = []
while events:
    when, _, what = heapq.heappop(events)
    order.append((when, what))
print(order)
