def f(): pass
def f(): return
def f():
    """Doc."""
def f(a): pass
def f(a,): pass
def f(a, b): pass
def f(a=1): pass
def f(a, b=1): pass
def f(a, /): pass
def f(a, /, b): pass
def f(a, b=1, /, c=2, *, d, e=3, **f): pass
def f(a, b, /,): pass
def f(*a): pass
def f(*a,): pass
def f(*, a): pass
def f(*, a=1, b): pass
def f(*a, b, c=1, d): pass
def f(**a): pass
def f(**a,): pass
def f(a, *b, **c): pass
def f(a: int): pass
def f(a: int = 1): pass
def f(a: int = 1, *b: str, c: x.y = 2, **d: z[w]) -> v: pass
def f(*a: *b): pass
def f(*a: *b[c]): pass
def f(*a: *tuple[int, *Ts]): pass
def f(a: b[c], d: b[c] = e) -> b[c]: pass
def f(a: b[c] | None = None, *, d: list[e] | f | None = g) -> h[i] | None: pass
def f(a: lambda: 0 = 1): pass
def f(a: (b) = (c)): pass
def f(a: "b" = "c") -> "d": pass
def f(a: b if c else d = e): pass
def f(a: b[c].d = e) -> b[c].d: pass
def f(a: b[c](d), e: b[:] = f) -> g[h](i): pass
def f(a=lambda x, y: z, b: c = 1): pass
def f() -> None: pass
def f() -> (a, b): pass
def f() -> a.b[c, d]: pass
def f() -> lambda: 0: pass
def f(
    a,  # comment
    b: int = 1,
    *args,
    c,
    **kwargs,
) -> int:
    pass
def f[T](a: T) -> T: pass
def f[T: int, *Ts, **P](a): pass
def f[T: (int, str)](a): pass
def f[T,](a): pass
def f[T: a.b[c]](a): pass
def f[T = int](a): pass
def f[T: int = bool, U = str](a): pass
def f[*Ts = *tuple[int, str]](a): pass
def f[**P = [int, str]](a): pass
async def f[T](a): pass
@a
def f(): pass
@a
@b.c
@d(e)
def f():
    pass
@a[b]
def f(): pass
@(a)
def f(): pass
@a if b else c
def f(): pass
@lambda g: g
def f(): pass
@(yield_)
# comment

def f(): pass
@a
async def f(): pass
@ a
class A: pass
def f():
    def g():
        def h():
            return 1
        return h
    return g
def f(a=1, b=f(c), *d): a; b
def é(à, *ñ, **ö): return à
def ﬁ(): pass
def f(): x = 1; return x
def f():

    # comment

    a

    # comment at the end
# after
def g(): pass
class A: pass
class A(): pass
class A(B): pass
class A(B, C): pass
class A(B, metaclass=C): pass
class A(*B, **C): pass
class A(B, *C, d=E, **F): pass
class A(B,): pass
class A[T]: pass
class A[T](B[T]): pass
class A[T: int, *Ts, **P](B): pass
class A[T = int](B): pass
class A:
    """Doc."""
    a = 1
    b: int
    c: int = 2

    def f(self): pass

    @property
    def g(self):
        return self.a

    @g.setter
    def g(self, value): self.a = value

    class B:
        pass
@a
class A: pass
@a.b(c)
@d
class A(B):
    pass
class A(B if C else D): pass
class A(lambda: 0): pass
class A: x = 1; y = 2
