class Tree:
    def __init__(self, key, value):
        self.key = key
        self.value = value
        self.left = None
        self.right = None
    def insert(self, key, value):
        if key == self.key:
            self.value = value
        elif key < self.key:
            if self.left is None:
                self.left = Tree(key, value)
            else:
                self.left.insert(key, value)
        elif self.right is None:
            self.right = Tree(key, value)
        else:
            self.right.insert(key, value)
    def find(self, key):
        if key == self.key:
            return self.value
        side = self.left if key < self.key else self.right
        return side.find(key) if side else None
t = Tree(5, ["five"])
for k in (3, 8, 4, 9, 3):
    t.insert(k, [k])
a = t.find(4)
b = t.find(7)
r = t.right
t = None
a = None
r.left = Tree(6, r)
r = None
end = 0
