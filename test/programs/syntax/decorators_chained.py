def tag(label):
    def wrap(f):
        print("apply", label)

        def inner(*args, **kw):
            return [label, f(*args, **kw)]

        inner.wrapped = f
        return inner

    print("make", label)
    return wrap


@tag("a")
@tag("b")
@tag("c")
def target(x=[1]):
    return x


print(target())
print(target.wrapped.wrapped(5))
registry = {}


def register(f):
    registry[f.__name__] = f
    return f


@register
def one():
    return 1


class Deco:
    def __init__(self, f):
        self.f = f

    def __call__(self, *args):
        return "called", self.f(*args)


@Deco
@register
def two(x):
    return x


print(registry["one"] is one, two([2]))


class K:
    @staticmethod
    @tag("s")
    def s(x):
        return x

    @classmethod
    @register
    def c(cls):
        return cls.__name__

    @property
    @register
    def p(self):
        return [self]


print(K.s(3), K.c(), len(K().p))
decorators = [tag("x"), lambda f: f]


@decorators[0]
@decorators[1]
@(lambda f: f)
def three():
    pass


print(three())


@register
@tag("class")
class Made:
    pass


print(type(Made).__name__, Made()[0])
