class Stack[T]:
    def __init__(self) -> None:
        self.items: list[T] = []

    def push(self, item: T) -> None:
        self.items.append(item)

    def pop(self) -> T:
        return self.items.pop()


s = Stack[int]()
value = [1]
s.push(value)
print(s.pop() is value)
print(Stack.__type_params__, Stack.__name__)
alias = Stack[int]
print(alias.__origin__ is Stack, alias.__args__)
print(Stack.__mro__[1].__name__)


class Pair[A, B: (int, str)](Stack[A]):
    def both[C](self, c: C) -> tuple[A, B, C]:
        return c


p = Pair()
p.push(5)
print(p.pop(), p.both([7]))
print(Pair.__type_params__, Pair.both.__type_params__)
print([b.__name__ for b in Pair.__mro__])


class Plain[T]:
    attribute = [1]


x = Plain()
print(x.attribute is Plain.attribute)
del s, p
