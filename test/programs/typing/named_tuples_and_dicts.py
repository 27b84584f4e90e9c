from typing import NamedTuple, TypedDict
class Emp(NamedTuple):
    name: str
    id: int = 3
    def hello(self):
        return self.name
e = Emp("Ann")
print(e)
class Movie(TypedDict):
    title: str
    year: int
m = Movie(title="x", year=2)
print(m)
class Node(NamedTuple):
    value: int
    next: "Node | None" = None
print(Node(1, Node(2)))
def local():
    class P(NamedTuple):
        x: Emp
        y: list[int]
    return P(e, [])
print(local())
class Tree(NamedTuple):
    left: Tree
    other: Unknown
print(Tree(1, 2))
print(Emp.__annotations__)
print(Movie.__annotations__, Movie.__required_keys__)
class Show(Movie, total=False):
    seasons: int
s = Show(title="y", year=1)
print(s, sorted(Show.__optional_keys__), Show.__annotations__)
