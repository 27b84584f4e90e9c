import inspect


def greet(name, greeting="hello", *rest, punctuation="!", **options):
    """Greets somebody.

    Politely.
    """
    return greeting + name + punctuation


class Shape:
    sides = 0

    def __init__(self, sides, /, color="red", *, size=1):
        self.sides = sides

    def area(self):
        return 0

    @classmethod
    def make(cls, n):
        return cls(n)

    @staticmethod
    def helper(a, b):
        return a


def counter():
    yield 1


signature = inspect.signature(greet)
print(signature, list(signature.parameters))
default = signature.parameters["greeting"].default
print(default, signature.parameters["rest"].kind.name, signature.parameters["name"].default is inspect.Parameter.empty)
print(inspect.signature(Shape), inspect.signature(Shape.area), inspect.signature(Shape(3).area), inspect.signature(lambda x, y=2: x))
print(inspect.isfunction(greet), inspect.isclass(Shape), inspect.ismethod(Shape(1).area), inspect.isbuiltin(len), inspect.ismodule(inspect))
print(inspect.isgeneratorfunction(counter), inspect.isgenerator(counter()), inspect.isroutine(len))
print([name for name, value in inspect.getmembers(Shape, inspect.isfunction)])
print(inspect.getdoc(greet))
bound = signature.bind("Ann", punctuation="?")
print(bound.arguments, bound.args, bound.kwargs)
bound.apply_defaults()
print(bound.arguments)
try:
    signature.bind()
except TypeError as error:
    print(error)
spec = inspect.getfullargspec(greet)
print(spec.args, spec.varargs, spec.varkw, spec.defaults, spec.kwonlyargs)
frame = inspect.currentframe()
print(frame.f_code.co_name)
del frame
print(inspect.getmro(Shape)[1], inspect.cleandoc("  a\n    b\n    c"))
