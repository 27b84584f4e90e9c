class Node:
    def __init__(self, value, next=None):
        self.value = value
        self.next = next

    def __iter__(self):
        node = self
        while node:
            yield node.value
            node = node.next


class LinkedList:
    def __init__(self, items=()):
        self.head = None
        self.size = 0
        for item in reversed(list(items)):
            self.push(item)

    def push(self, value):
        self.head = Node(value, self.head)
        self.size += 1

    def pop(self):
        if self.head is None:
            raise IndexError("pop from empty list")
        value = self.head.value
        self.head = self.head.next
        self.size -= 1
        return value

    def reverse(self):
        prev, current = None, self.head
        while current is not None:
            current.next, prev, current = prev, current, current.next
        self.head = prev

    def __len__(self):
        return self.size

    def __iter__(self):
        return iter(self.head) if self.head else iter(())

    def __getitem__(self, index):
        for i, value in enumerate(self):
            if i == index:
                return value
        raise IndexError(index)

    def __contains__(self, value):
        return any(v == value for v in self)

    def __str__(self):
        return " -> ".join(str(v) for v in self) or "<empty>"


numbers = LinkedList([1, 2, 3, 4])
print(numbers, len(numbers))
numbers.reverse()
print(numbers)
print(numbers[1], 3 in numbers, 9 in numbers)
while numbers:
    print(numbers.pop(), end=" ")
print()
try:
    numbers.pop()
except IndexError as e:
    print("IndexError:", e)
words = LinkedList("abc")
a, b, c = words
print(a, b, c, *words, sep="-")
print(list(map(str.upper, words)), sorted(words, reverse=True))
first, *rest = words
print(first, rest)
second = words.head.next
del words
print(second.value)
