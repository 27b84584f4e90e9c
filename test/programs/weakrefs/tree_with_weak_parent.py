import weakref
class Tree:
    def __init__(self, name, parent=None):
        self.name = name
        self.children = []
        self.parent = weakref.ref(parent) if parent is not None else None
        if parent is not None:
            parent.children.append(self)
root = Tree(["the root"])
kid = Tree(["the kid"], root)
leaf = Tree(["the leaf"], kid)
up = leaf.parent().parent()
same = up is root
up = None
kid = None
k = root.children[0]
k = None
root = None
gone = leaf.parent()
leaf = None
end = 0
