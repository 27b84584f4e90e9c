"""Temporaries on both sides of every operation: the order in which they go."""


class A:
    def __init__(self, n):
        self.n = n
    def __add__(self, o):
        return 1
    def __mul__(self, o):
        return [A(5)]
    def __lt__(self, o):
        return True
    def __getitem__(self, k):
        return 1
    def __setitem__(self, k, v):
        pass
    def __delitem__(self, k):
        pass
    def __contains__(self, k):
        return True
    def __iadd__(self, o):
        return self
    def __call__(self, a, b):
        return 1
    def __format__(self, s):
        return "x"
    def __eq__(self, o):
        return NotImplemented
    def meth(self, a):
        return 2
class B:
    pass
class L:
    pass
def f(a, b):
    pass
for i in range(3):
    A(1) + B()
    A(1) * B()
    x = A(1) + L()
    A(1) < B()
    A(1) == B()
    A(1)[B()]
    A(1)[B()] = L()
    del A(1)[B()]
    B() in A(1)
    B() is L()
    A(1)[B():L()]
    A(1)(B(), L())
    A(1).meth(B())
    f(B(), L())
    max(A(1), B(), L(), key=id)
    print(B() is L(), A(1) is B(), end="")
    [B(), L()]
    (B(), L(), A(1))
    {B(): L()}
    f"{A(1)}{A(2)}"
    B(), L()
    isinstance(B(), L)
    getattr(B(), "z", L())
    x, y = B(), L()
    x = y = None
    a = A(1)
    a += B()
    B() != L()
    B() and L()
    B() if A(1) else L()
    list((B(), L()))
    dict(b=B(), l=L())
    sorted([B(), L()], key=callable)
    str(B() is None)
    callable(B()) or L()
    hasattr(B(), "q")
