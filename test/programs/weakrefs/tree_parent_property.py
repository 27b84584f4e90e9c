import weakref
class Node:
    def __init__(self, value):
        self.value = value
        self._parent = None
        self.children = []
    @property
    def parent(self):
        return None if self._parent is None else self._parent()
    @parent.setter
    def parent(self, node):
        self._parent = weakref.ref(node)
    def add(self, child):
        self.children.append(child)
        child.parent = self
        return child
root = Node("the root")
leaf = root.add(Node("a leaf")).add(Node("under leaf"))
p = leaf.parent
print(p.value, leaf.parent.parent is root)
p = None
root = None
print(leaf.parent)
leaf = None
end = 0
