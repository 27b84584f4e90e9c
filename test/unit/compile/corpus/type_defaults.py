type A[T = int, *Ts = *tuple[int], **P = [int]] = T
class C[T: str = "s"]: pass
def f[T = int](): return T
