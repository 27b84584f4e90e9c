class Stack:
    def __init__(self):
        self._items = []
    def push(self, item):
        self._items.append(item)
        return self
    def pop(self):
        if not self._items:
            raise IndexError("stack is empty")
        return self._items.pop()
    def peek(self):
        return self._items[-1]
    def __len__(self):
        return len(self._items)
s = Stack()
s.push([1]).push([2]).push([3])
top = s.peek()
a = s.pop()
b = s.pop()
n = len(s)
s.pop()
try:
    s.pop()
except IndexError as e:
    print(e)
s = None
a = top = None
b = None
end = 0
