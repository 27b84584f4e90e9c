import heapq

words = ["pear", "fig", "banana", "kiwi", "apple", "cherry"]
print(heapq.nlargest(2, words, key=len), heapq.nsmallest(2, words, key=len))
print(heapq.nlargest(1, words), heapq.nsmallest(10, words), heapq.nlargest(3, (n * 7 % 11 for n in range(10))))
pairs = [(1000, "x"), (500, "y"), (750, "z")]
best = heapq.nlargest(2, pairs)
print(best)
cheap = heapq.nsmallest(2, pairs, key=lambda pair: pair[0])
print(cheap)
a = [1, 4, 7]
b = [2, 5]
merged = heapq.merge(a, b, [3, 9])
first = next(merged)
print(first)
rest = list(merged)
print(rest)
print(list(heapq.merge(["aa", "c"], ["b"], key=len)), list(heapq.merge([5, 3], [4, 1], reverse=True)))
del merged
big = [n * 1000 for n in range(5, 0, -1)]
heapq.heapify(big)
top = big[0]
print(top, heapq.heappushpop(big, 100), heapq.heappushpop([], 5))
