import copy


class Node:
    def __init__(self, value, next_node=None):
        self.value = value
        self.next_node = next_node

    def __repr__(self):
        return f'Node({self.value})'


inner = ['in', 1000]
outer = [inner, inner, (1, 2), {'k': inner}]
shallow = copy.copy(outer)
print(shallow is outer, shallow[0] is inner)
deep = copy.deepcopy(outer)
print(deep[0] is inner, deep[0] is deep[1], deep[3]['k'] is deep[0], deep[2] is outer[2])
first = Node(inner)
second = Node([first], first)
first.next_node = second
copied = copy.deepcopy(second)
print(copied.next_node.next_node is copied, copied.next_node.value)
light = copy.copy(second)
print(light.next_node is first, light.value is second.value)
first.next_node = None
copied.next_node.next_node = None
copied.value.clear()
del copied
loop = []
loop.append(loop)
again = copy.deepcopy(loop)
print(again[0] is again)
again.clear()
loop.clear()
text = 'text' * 2
print(copy.copy(text) is text, copy.deepcopy((1, text))[1] is text)
pair = (inner, 5)
print(copy.deepcopy(pair)[0] is inner, copy.copy(pair) is pair)
