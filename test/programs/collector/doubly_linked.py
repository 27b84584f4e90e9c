import gc
class Node:
    def __init__(self, v):
        self.v = v
        self.prev = None
        self.next = None
head = Node([1])
mid = Node([2])
tail = Node([3])
head.next = mid
mid.prev = head
mid.next = tail
tail.prev = mid
outside = mid.v
mid = None
tail = None
gc.collect()
head = None
gc.collect()
outside = None
end = 0
