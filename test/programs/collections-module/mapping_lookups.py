"""Subscripts in methods that Mapping gives a class: what start-up has specialised, and what each class keeps for all of them."""
from collections.abc import MutableMapping


class Shelf(MutableMapping):
    def __init__(self, **books):
        self.books = books

    def __getitem__(self, title):
        return self.books[title]

    def __setitem__(self, title, pages):
        self.books[title] = pages

    def __delitem__(self, title):
        del self.books[title]

    def __len__(self):
        return len(self.books)

    def __iter__(self):
        return iter(self.books)


shelf = Shelf(emma=[1], persuasion=[2], lady=[3])
print(shelf.get("emma"), shelf.get("none"), shelf.get("lady"))
print("emma" in shelf, "nobody" in shelf, "lady" in shelf)
print(shelf.get("emma"))
print(shelf.setdefault("emma", 0), shelf.setdefault("mansfield", [4]), shelf.setdefault("lady"))
print(shelf.pop("lady"), shelf.pop("lady", None), shelf.pop("persuasion"))
print(shelf.get("emma"), "emma" in shelf)


class Other(Shelf):
    pass


other = Other(a=[1], b=[2])
print(other.get("a"), other.get("b"), "a" in other)


def first(container, key):
    return container[key]


print(first(shelf, "emma"), first(shelf, "mansfield"), first(other, "a"))
print(other["b"], first(other, "b"), first(other, "a"))
