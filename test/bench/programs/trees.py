SIZE = 230


class Tree:
    def __init__(self, key):
        self.key = key
        self.left = None
        self.right = None


def insert(tree, key):
    if tree is None:
        return Tree(key)
    if key < tree.key:
        tree.left = insert(tree.left, key)
    elif key > tree.key:
        tree.right = insert(tree.right, key)
    return tree


def depth(tree):
    if tree is None:
        return 0
    return 1 + max(depth(tree.left), depth(tree.right))


deepest = 0
for turn in range(SIZE):
    root = None
    key = turn
    for step in range(60):
        key = (key * 1103 + 12345) % 4096
        root = insert(root, key)
    deepest = max(deepest, depth(root))
print(deepest)
