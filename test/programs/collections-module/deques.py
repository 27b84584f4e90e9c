# deque: what it holds, and when it lets go
from collections import deque


class Item:
    def __init__(self, name):
        self.name = name

    def __repr__(self):
        return f'Item({self.name})'

    def __del__(self):
        print('gone', self.name)


first = Item('first')
queue = deque()
queue.append(first)
queue.appendleft(first)
queue.append(Item('second'))
print(queue, len(queue))
taken = queue.popleft()
print(taken is first)
del taken
last = queue.pop()
del last
queue.extend([first, first])
queue.rotate(1)
print(queue.count(first), queue[0] is first)
queue.clear()
window = deque(maxlen=2)
for number in range(4):
    window.append(Item(number))
print(window, window.maxlen)
window.appendleft(Item('left'))
print(list(window))
del window[0]
window.insert(0, first)
print(first in window, window.index(first))
window.remove(first)
window.reverse()
copy = window.copy()
print(copy == window, copy.maxlen)
del window
rest = deque([1, 2, 3]) + deque([4])
print(rest, rest * 2, rest > deque([1, 2]))
print([x for x in reversed(rest)])
try:
    for x in rest:
        rest.append(x)
except RuntimeError as error:
    print(error)
try:
    deque().pop()
except IndexError as error:
    print(error)
del first
del copy
