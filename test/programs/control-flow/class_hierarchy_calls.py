class Root:
    def __init__(self, **kwargs):
        self.rest = kwargs

    def describe(self):
        return ["root"]

    @classmethod
    def create(cls, *args, **kwargs):
        return cls(*args, **kwargs)

    @staticmethod
    def helper(x):
        return [x]


class Left(Root):
    def __init__(self, left, **kwargs):
        super().__init__(**kwargs)
        self.left = left

    def describe(self):
        return ["left"] + super().describe()

    @property
    def value(self):
        return self.left

    @value.setter
    def value(self, new):
        self.left = new


class Right(Root):
    def __init__(self, right, **kwargs):
        super().__init__(**kwargs)
        self.right = right

    def describe(self):
        return ["right"] + super().describe()

    def helper(self, x=None):
        return super().helper(x)


class Both(Left, Right):
    def __init__(self, left, right, **kwargs):
        super().__init__(left=left, right=right, **kwargs)

    def describe(self):
        return ["both"] + super().describe()

    @property
    def value(self):
        return super().value + [2]

    @classmethod
    def create(cls, n):
        return super().create([n], [n + 1], extra=n)


x = [1]
b = Both(x, [2], tag="t")
print(b.describe(), b.rest, b.value, b.helper(5))
c = Both.create(7)
print(c.left, c.right, c.rest, [k.__name__ for k in Both.__mro__])
try:
    b.value = 5
except AttributeError as error:
    print(error)
try:
    Both(1, 2, left=3)
except TypeError as error:
    print(error)
f = Left.describe
print(f(b), super(Left, b).describe(), Left.__init__ is Both.__init__)
m = b.describe
b = None
print(m())
try:
    class Bad(Root, Left):
        pass
except TypeError as error:
    print(str(error).splitlines()[0])
bound = [Both.create, c.helper, Root.helper]
print([fn(3) for fn in bound[1:]], bound[0](3).left)
print(isinstance(c, Right), issubclass(Both, (int, Left)), Both.__bases__ == (Left, Right))
try:
    super().describe()
except RuntimeError as error:
    print(error)
for obj in (c, Left(x), Right(right=x)):
    print(type(obj).__name__, len(obj.describe()))
c = m = obj = bound = x = None
end = 0
