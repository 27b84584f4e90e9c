import pickle
from dataclasses import dataclass, field
from enum import Enum
from collections import OrderedDict, defaultdict, namedtuple, Counter, deque


class Color(Enum):
    RED = 1
    GREEN = 2


@dataclass
class Item:
    name: str
    price: float
    tags: list = field(default_factory=list)


Pt = namedtuple("Pt", "x y")


class Node:
    __slots__ = ("value", "next")

    def __init__(self, value, next=None):
        self.value = value
        self.next = next


items = [Item("pen", 1.5, ["a"]), Item("book", 12.0)]
back = pickle.loads(pickle.dumps(items))
print(back == items, back)
print(pickle.loads(pickle.dumps(Color.RED)) is Color.RED)
pt = pickle.loads(pickle.dumps(Pt(1, 2)))
print(pt, type(pt) is Pt)
lst = Node(1, Node(2))
lst2 = pickle.loads(pickle.dumps(lst))
print(lst2.value, lst2.next.value, lst2.next.next)
od = pickle.loads(pickle.dumps(OrderedDict(a=1, b=2)))
print(od)
dd = defaultdict(list)
dd["x"].append(1)
dd2 = pickle.loads(pickle.dumps(dd))
print(dd2)
cn = pickle.loads(pickle.dumps(Counter("hello")))
print(cn.most_common(1))
dq = pickle.loads(pickle.dumps(deque([1, 2, 3], maxlen=5)))
print(dq)


class Tree:
    def __init__(self):
        self.parent = None
        self.children = []

    def add(self, child):
        child.parent = self
        self.children.append(child)


root = Tree()
root.add(Tree())
r2 = pickle.loads(pickle.dumps(root))
print(r2.children[0].parent is r2)
try:
    pickle.loads(b"junk")
except pickle.UnpicklingError as e:
    print("bad:", e)
try:
    pickle.loads(b"")
except EOFError as e:
    print("eof:", e)
