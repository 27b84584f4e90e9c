from typing import Generic, TypeVar, NamedTuple, Optional, Protocol, runtime_checkable, cast, TypedDict

T = TypeVar('T')


class Stack(Generic[T]):
    def __init__(self) -> None:
        self.items: list[T] = []

    def push(self, item: T) -> None:
        self.items.append(item)

    def pop(self) -> Optional[T]:
        return self.items.pop() if self.items else None


class Employee(NamedTuple):
    name: str
    salary: int = 1000

    def raised(self, amount):
        total = self.salary + amount
        return self._replace(salary=total)


@runtime_checkable
class Closer(Protocol):
    def close(self) -> None:
        ...


class File:
    def close(self) -> None:
        pass


class Movie(TypedDict):
    title: str
    year: int


stack = Stack()
payload = ['p']
stack.push(payload)
print(stack.pop() is payload, stack.pop())
person = Employee('ann')
richer = person.raised(500)
print(person, richer, richer.name is person.name)
print(isinstance(File(), Closer), isinstance(5, Closer))
movie: Movie = {'title': 'x', 'year': 2000}
made = Movie(title='y', year=1999)
print(movie, made, type(made) is dict)
print(cast(list, payload) is payload)
