type A = int
type B[T] = list[T]
type C[T: int, *Ts, **P] = dict[T, P]
def f[T](a: T) -> T: return a
def g[T: (int, str)](a: T = 1, *, b=2) -> T: return a
@deco
class D[T, U: int](Base[T], metaclass=M):
    x: T
    def m[V](self, v: V) -> T: self.y = v; return super().m(v)
    type E = T
    type F[W] = tuple[T, W]
async def h[T](): yield
class G[__P]: q: __P
def outer[T]():
    def inner[U](): return T, U
    return inner
class Plain:
    def m[T](self, a: T): return a
