class Tree:
    class _Node:
        __slots__ = "key", "left", "right"

        def __init__(self, key):
            self.key = key
            self.left = self.right = None

    def __init__(self, keys=()):
        self._root = None
        self._n = 0
        for k in keys:
            self.insert(k)

    def insert(self, key):
        self._root = self._insert(self._root, key)

    def _insert(self, node, key):
        if node is None:
            self._n += 1
            return Tree._Node(key)
        if key < node.key:
            node.left = self._insert(node.left, key)
        elif key > node.key:
            node.right = self._insert(node.right, key)
        return node

    def __iter__(self):
        def walk(node):
            if node:
                yield from walk(node.left)
                yield node.key
                yield from walk(node.right)
        return walk(self._root)

    def __contains__(self, key):
        node = self._root
        while node is not None:
            if key == node.key:
                return True
            node = node.left if key < node.key else node.right
        return False

    def height(self, node=...):
        if node is ...:
            node = self._root
        if node is None:
            return 0
        return 1 + max(self.height(node.left), self.height(node.right))

    def remove(self, key):
        def rem(node, key):
            if node is None:
                raise KeyError(key)
            if key < node.key:
                node.left = rem(node.left, key)
            elif key > node.key:
                node.right = rem(node.right, key)
            else:
                if not node.left:
                    return node.right
                if not node.right:
                    return node.left
                succ = node.right
                while succ.left:
                    succ = succ.left
                node.key = succ.key
                node.right = rem(node.right, succ.key)
            return node
        self._root = rem(self._root, key)
        self._n -= 1

    def __len__(self):
        return self._n


t = Tree([5, 2, 8, 1, 9, 3])
print(list(t), len(t), t.height(), 8 in t, 7 in t)
t.remove(5)
t.remove(1)
print(list(t), len(t))
try:
    t.remove(100)
except KeyError as e:
    print("missing", e)


class Graph:
    def __init__(self):
        self.adj = {}

    def edge(self, a, b, w=1):
        self.adj.setdefault(a, {})[b] = w
        self.adj.setdefault(b, {})[a] = w
        return self

    def dijkstra(self, src):
        dist = {src: 0}
        todo = [(0, src)]
        while todo:
            todo.sort(reverse=True)
            d, u = todo.pop()
            for v, w in self.adj[u].items():
                nd = d + w
                if nd < dist.get(v, float("inf")):
                    dist[v] = nd
                    todo.append((nd, v))
        return dist

    def dfs(self, node, seen=None):
        seen = seen or []
        seen.append(node)
        for nxt in sorted(self.adj[node]):
            if nxt not in seen:
                self.dfs(nxt, seen)
        return seen


g = Graph().edge("a", "b", 4).edge("b", "c", 1).edge("a", "c", 2).edge("c", "d", 7)
print(g.dijkstra("a"), g.dfs("a"))


class Stack(list):
    def push(self, x):
        self.append(x)

    def peek(self):
        return self[-1] if self else None


def rpn(expr):
    s = Stack()
    ops = {"+": lambda a, b: a + b, "-": lambda a, b: a - b, "*": lambda a, b: a * b, "/": lambda a, b: a / b}
    for tok in expr.split():
        if tok in ops:
            b, a = s.pop(), s.pop()
            s.push(ops[tok](a, b))
        else:
            s.push(float(tok))
    return s.peek()


print(rpn("3 4 + 2 *"), rpn("5 1 2 + 4 * + 3 -"))


class Queue:
    def __init__(self):
        self._in, self._out = [], []

    def put(self, x):
        self._in.append(x)

    def get(self):
        if not self._out:
            while self._in:
                self._out.append(self._in.pop())
        return self._out.pop()


q = Queue()
for i in range(3):
    q.put([i])
print(q.get(), q.get(), q.get())


def merge_sort(a):
    if len(a) < 2:
        return a
    m = len(a) // 2
    l, r = merge_sort(a[:m]), merge_sort(a[m:])
    out = []
    i = j = 0
    while i < len(l) and j < len(r):
        if l[i] <= r[j]:
            out.append(l[i])
            i += 1
        else:
            out.append(r[j])
            j += 1
    return out + l[i:] + r[j:]


print(merge_sort([3, 1, 2, 5, 4]))


def lcs(a, b):
    dp = [[0] * (len(b) + 1) for _ in range(len(a) + 1)]
    for i, x in enumerate(a, 1):
        for j, y in enumerate(b, 1):
            dp[i][j] = dp[i - 1][j - 1] + 1 if x == y else max(dp[i - 1][j], dp[i][j - 1])
    return dp[-1][-1]


print(lcs("AGGTAB", "GXTXAYB"))
