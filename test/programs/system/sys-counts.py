import sys


class Node:
    def __init__(self, value):
        self.value = value
        self.next = None


a = Node([1])
print(sys.getrefcount(a), sys.getrefcount(a.value))
b = a
c = [a, a]
print(sys.getrefcount(a))
a.next = Node([2])
del b
print(sys.getrefcount(a), sys.getrefcount(a.next))


def holders(obj):
    inner = obj
    return sys.getrefcount(obj)


print(holders(a))
c.clear()
print(holders(a))
if len(sys.argv) > 5:
    print("many")
size = sys.getsizeof(c)
print(size > 0)
frame = sys._getframe()
print(frame.f_lineno)
del frame
