class D:
    __get__ = lambda self, obj, owner=None: (obj, owner)


class E:
    def get(self, obj, owner=None):
        return 5
    __get__ = get


class C:
    d = D()
    e = E()


c = C()
print(type(c.d), c.e)
print(C.d[0])
f = D.__dict__['__get__']
print(f.__name__)


def getter(self, obj, owner=None):
    return 7


class F:
    pass


F.__get__ = getter
C.f = F()
print(c.f)
print(getter(None, None))


class G:
    @staticmethod
    def __get__(obj, owner=None):
        return 8


C.g = G()
print(c.g)
