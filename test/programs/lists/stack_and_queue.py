stack = []
for v in ([1], [2], [3]):
    stack.append(v)
top = stack[-1]
a = stack.pop()
b = stack.pop()
v = None
queue = [a, b]
queue.insert(0, stack.pop())
c = queue.pop(0)
while queue:
    d = queue.pop(0)
a = b = None
c = None
top = None
d = None
end = 0
