class C:
    def m(self, a):
        return a

    @classmethod
    def k(cls, a, *, b):
        return a, b

    @staticmethod
    def s():
        return []

    def __init__(self, size, *, name="n"):
        self.size = size
        self.name = name


def attempt(label, call):
    try:
        print(label, call())
    except TypeError as error:
        print(label, error)


c = C([1])
attempt("m0", lambda: c.m())
attempt("m1", lambda: c.m(1))
attempt("m2", lambda: c.m(1, 2))
attempt("mk", lambda: c.m(b=2))
attempt("sug", lambda: C([1], Name=2))
attempt("sug2", lambda: c.k(A=1, b=2))
attempt("unbound", lambda: C.m(1))
attempt("k", lambda: C.k(1))
attempt("kk", lambda: c.k(1, 2))
attempt("kb", lambda: c.k(1, b=[2]))
attempt("s", lambda: c.s(1))
attempt("init0", lambda: C())
attempt("init2", lambda: C(1, 2))
attempt("initk", lambda: C(1, nme=3))
attempt("call", lambda: c())
attempt("lambda", lambda: (lambda q: q)())
attempt("lambda2", lambda: (lambda *, q: q)(1))
attempt("nested", lambda: (lambda: (yield))(1))


class Empty:
    pass


attempt("empty", lambda: Empty(1))
attempt("emptyk", lambda: Empty(a=1))
attempt("none", lambda: None())
attempt("int", lambda: (5)())
attempt("str", lambda: "x"())
attempt("obj", lambda: object(1))
attempt("getitem", lambda: c[0])
attempt("iter", lambda: [q for q in c])
attempt("add", lambda: c + 1)
attempt("neg", lambda: -c)
attempt("lt", lambda: c < 1)
attempt("len", lambda: len(c))
c = None
end = 0
