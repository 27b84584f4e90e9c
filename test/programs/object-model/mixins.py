class JsonMixin:
    def dump(self):
        return "{" + ", ".join(f"{k}={v!r}" for k, v in sorted(self.__dict__.items())) + "}"
class CompareMixin:
    def __lt__(self, other):
        return self.sort_key() < other.sort_key()
    def __le__(self, other):
        return not other < self
class Person(JsonMixin, CompareMixin):
    def __init__(self, given, born):
        self.given = given
        self.born = born
    def sort_key(self):
        return self.born
people = [Person("one person", 1990), Person("two person", 1985), Person("third one", 2001)]
people.sort()
print([p.given for p in people], people[0] <= people[1], max(people).given)
print(people[0].dump())
print([c.__name__ for c in Person.__mro__])
oldest = people[0]
people.clear()
oldest = None
end = 0
