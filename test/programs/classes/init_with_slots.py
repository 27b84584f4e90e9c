"""`__init__` called again and again, for instances with and without inline attributes."""


class V:
    __slots__ = ("x",)
    def __init__(self, x):
        self.x = x
class W(list):
    def __init__(self, x):
        self.x = x
class D:
    def __init__(self, x):
        self.x = x
class S(D):
    __slots__ = ("q",)
    def __init__(self, x):
        self.x = x
for i in range(3):
    V(i)
    W(i)
    D(i)
    S(i)
