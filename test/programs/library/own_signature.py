import inspect


class Signature(inspect.Signature):
    extra = 'x'


def function(a, b=2, *args, c, d: int = 4, **kwargs) -> str:
    return 'r'


class Thing:
    def method(self, x, y=1):
        return x

    def __call__(self, z):
        return z

    @classmethod
    def make(cls, w):
        return w

    @staticmethod
    def free(v):
        return v


one = Signature.from_callable(function)
print(one, type(one).__name__)
two = Signature.from_callable(Thing().method)
print(two)
three = inspect.Signature.from_callable(function)
print(three == one)
four = inspect.signature(Thing.make)
print(four)
five = Signature.from_callable(Thing())
print(five)
six = Signature.from_callable(Thing)
print(six)
p = one.parameters['b']
print(p.default, p.kind.name)
q = one.replace(return_annotation=int)
print(q, type(q).__name__)
bound = one.bind(1, 2, 3, c=4, e=5)
print(bound.arguments)
seven = inspect.signature(Thing.free)
print(seven)
eight = Signature([inspect.Parameter('n', inspect.Parameter.POSITIONAL_ONLY)])
print(eight)
del one, two, three
print('end')
