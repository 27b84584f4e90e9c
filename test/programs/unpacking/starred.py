items = [[1], [2], [3], [4]]
first, *rest = items
*init, last = items
a, *mid, z = items
p, q, *none = items[:2]
*whole, = items
head, *(tail) = "abc"
(one, *two), three = [[5], [6], [7]], [8]
items = None
rest = init = mid = None
first = last = None
end = 0
