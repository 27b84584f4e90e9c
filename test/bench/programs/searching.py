SIZE = 880


def binary_search(items, wanted):
    low = 0
    high = len(items)
    while low < high:
        middle = (low + high) // 2
        if items[middle] < wanted:
            low = middle + 1
        else:
            high = middle
    return low


def insertion_sort(items):
    for index in range(1, len(items)):
        value = items[index]
        place = index
        while place > 0 and items[place - 1] > value:
            items[place] = items[place - 1]
            place -= 1
        items[place] = value
    return items


def breadth_first(graph, start):
    seen = {start}
    queue = [start]
    while queue:
        node = queue.pop(0)
        for neighbour in graph[node]:
            if neighbour not in seen:
                seen.add(neighbour)
                queue.append(neighbour)
    return len(seen)


graph = {node: [(node * 2) % 12, (node + 5) % 12] for node in range(12)}
found = 0
for turn in range(SIZE):
    numbers = [(turn * 37 + index * 101) % 997 for index in range(16)]
    insertion_sort(numbers)
    for wanted in range(0, 997, 99):
        found += binary_search(numbers, wanted)
    found += breadth_first(graph, turn % 12)
print(found)
