class Node:
    def __init__(self, name):
        self.name = name
        self.children = []


root = Node('root')
left, right = Node('left'), Node('right')
root.children.append(left)
root.children.append(right)
left.children.append(root)
by_name = {node.name: node for node in (root, left, right)}
groups = {}
for node in by_name.values():
    groups.setdefault(len(node.children), []).append(node)
node = None
pairs = sorted(by_name.items())
first_name, first_node = pairs[0]
first_node = None
longest = max(by_name.values(), key=lambda node: len(node.children))
longest = None
flat = [child for node in by_name.values() for child in node.children]
index = {id(node): node for node in flat}
found = index[id(left)]
found = None
unique = set()
for node in flat:
    unique.add(node)
unique.discard(node)
node = None
nested = [[left] * 2, [right]]
shallow = list(nested)
shallow[0].append(root)
nested[1] = None
stack = [root]
while stack:
    top = stack.pop()
    if top is left:
        break
    stack.extend(top.children)
top = None
queue = [left, right]
while queue:
    head = queue.pop(0)
head = None
table = dict(zip('ab', (left, right)))
swapped = {value: key for key, value in table.items()}
value = key = None
del by_name['left'], groups[1][0]
keep, *others = flat
others.clear()
keep = None
print(len(flat), len(unique), len(nested), sorted(groups))
