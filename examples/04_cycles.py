"""A reference cycle: two objects that hold each other.

Their counts never reach zero, so reference counting alone cannot free them.
The cycle collector can.
"""

import gc


class Node:
    def __init__(self, name):
        self.name = name
        self.other = None


left = Node("left")
right = Node("right")
left.other = right
right.other = left     # the cycle is closed

del left
del right              # no name is left, yet both still have a count of one

gc.collect()           # the collector finds and frees them
print("collected")
