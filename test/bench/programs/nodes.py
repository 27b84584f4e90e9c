SIZE = 700


class Node:
    def __init__(self, value, following):
        self.value = value
        self.following = following


def build(size):
    head = None
    for value in range(size):
        head = Node(value, head)
    return head


def reverse(head):
    result = None
    while head is not None:
        following = head.following
        head.following = result
        result = head
        head = following
    return result


def total(head):
    amount = 0
    while head is not None:
        amount += head.value
        head = head.following
    return amount


checksum = 0
for turn in range(SIZE):
    chain = build(60)
    chain = reverse(chain)
    checksum += total(chain)
print(checksum)
