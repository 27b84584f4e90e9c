def make(kind):
    def inner(x: kind, y: list[kind]) -> tuple[kind, ...]:
        return x
    return inner


class Marker:
    pass


f = make(Marker)
print(f.__annotations__["x"] is Marker, f.__annotations__["y"])


class Node:
    value: int
    children: list

    def add(self, child: "Node") -> "Node":
        self.children.append(child)
        return child


n = Node()
n.children = []
print(n.add(Node()) in n.children, list(Node.add.__annotations__))
counter = [0]


def count():
    counter[0] += 1
    return counter[0]


def g(a: count(), b: count()):
    pass


print(counter)
print(g.__annotations__)
print(g.__annotations__, counter)
x: count() = 1
print(counter)
if counter[0] > 100:
    never: count()
for i in range(2):
    y: count() = i
print(counter[0] >= 2)
