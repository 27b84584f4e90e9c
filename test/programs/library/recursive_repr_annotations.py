from reprlib import recursive_repr


class Node:
    def __init__(self, name):
        self.name = name
        self.children = []

    @recursive_repr()
    def __repr__(self) -> str:
        "the repr"
        return f'Node({self.name}, {self.children})'

    @recursive_repr('<...>')
    def show(self, deep: int = 1) -> str:
        return f'{self.name} {[c.show() for c in self.children]}'


def plain(self, a: int) -> str:
    return 'x'


wrapped = recursive_repr()(plain)
a = plain.__annotations__
print(a)
b = wrapped.__annotations__
print(b)
print(a is b)
n = Node('a')
n.children.append(n)
print(n)
print(n.show())
w = Node.__repr__.__annotations__
print(w)
print(w)
