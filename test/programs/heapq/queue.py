import heapq


class Task:
    def __init__(self, priority, name):
        self.priority = priority
        self.name = name

    def __lt__(self, other):
        return self.priority < other.priority

    def __repr__(self):
        return f"{self.name}:{self.priority}"

    def __del__(self):
        print("gone", self.name)


heap = []
for priority, name in [(5, "e"), (1, "a"), (3, "c"), (2, "b")]:
    heapq.heappush(heap, Task(priority, name))
print(heap)
first = heapq.heappop(heap)
print(first, heap)
replaced = heapq.heapreplace(heap, Task(9, "i"))
print(replaced)
back = heapq.heappushpop(heap, Task(0, "z"))
print(back, heap)
del first, replaced, back
while heap:
    print(heapq.heappop(heap))
print("empty")
numbers = [9, 4, 7, 1, 8, 2]
heapq.heapify(numbers)
print(numbers, heapq.nsmallest(3, numbers), heapq.nlargest(2, numbers))
print([heapq.heappop(numbers) for _ in range(6)])
try:
    heapq.heappop(numbers)
except IndexError as e:
    print(e)
try:
    heapq.heappush((1,), 2)
except TypeError as e:
    print(e)
