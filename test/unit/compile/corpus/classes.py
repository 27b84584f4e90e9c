class Empty: pass
class Documented(Base, metaclass=M, **kw):
    """Doc"""
    a = b = 1
    __private = 2
    def method(self): self.x = self.__private; self.y: int = 3; return __class__
    def sup(self): return super().sup() + super().attr + super(A, self).two(1)
    @property
    def prop(self): return self._p
    @staticmethod
    def st(): ...
    @classmethod
    def cl(cls): return [cls for i in cls]
    lst = [a for a in range(b)]
    gen = (a for _ in lst if b)
    class Inner:
        def f(self): return super().f
    del a
@decorate
class Decorated(
    One,
    Two
):
    x: int
    y: str = "s"
    if x:
        z: float = 1.0
def local():
    class C(object):
        v = local
        def g(self): return C, v, self.__w
        __w = 1
    return C
class Scopes:
    global gl
    gl = 1
    def nested(self):
        class Deep:
            def m(self): return gl, Deep
        return Deep
class _Under: __x = 1
class __: __y = 1
