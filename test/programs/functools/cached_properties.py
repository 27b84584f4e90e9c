# cached_property
from functools import cached_property


class Circle:
    def __init__(self, radius):
        self.radius = radius

    @cached_property
    def outline(self):
        """The outline."""
        points = [self.radius, self.radius * 2]
        return points


circle = Circle(10)
print(sorted(circle.__dict__))
first = circle.outline
second = circle.outline
print(first is second)
print(sorted(circle.__dict__))
del circle.outline
third = circle.outline
print(first is third)
circle.outline = [7]
print(circle.outline)
print(Circle.outline.__doc__)


class Node:
    def __init__(self, parent):
        self.parent = parent

    @cached_property
    def root(self):
        node = self
        while node.parent is not None:
            node = node.parent
        return node


top = Node(None)
leaf = Node(Node(top))
print(leaf.root is top)
del leaf
print(top.root is top)
