import sys


class Node:
    __match_args__ = ("left", "value", "right")

    def __init__(self, left, value, right):
        self.left = left
        self.value = value
        self.right = right


def total(tree):
    match tree:
        case None:
            return 0
        case Node(None, v, None):
            return v
        case Node(left, v, right):
            return total(left) + v + total(right)


tree = Node(Node(None, 1, None), 2, Node(Node(None, 3, None), 4, None))
print(total(tree))
item = [1, [2, 3]]
match item:
    case [a, [b, 4]]:
        print("no")
    case [c, d]:
        print(c, d)
print("a" in dir(), "b" in dir(), sys.getrefcount(d))
match item:
    case [_, _, _]:
        pass
    case _ as whole:
        print(whole is item, sys.getrefcount(item))
for command in ["go north", "drop a b", "quit", ""]:
    match command.split():
        case ["go", direction]:
            print("going", direction)
        case ["drop", *objects]:
            print("dropping", objects)
            continue
        case ["quit"]:
            break
    print("done", command)
match = [1]
case = 2
match[0] = case
print(match, type(match))
del item
print(whole, d)
