class Meta(type):
    shared = [1]
    @property
    def label(cls):
        return "label of " + cls.__name__
    def helper(cls, v):
        return [cls, v]
    def __len__(cls):
        return 3
    def __getattr__(cls, name):
        return name + " missing"
    def __iter__(cls):
        return iter([cls.__name__, "second item"])
class A(metaclass=Meta):
    pass
print(A.label, len(A), A.nothing, list(A))
h = A.helper([5])
print(h[0] is A, h[1])
s = A.shared
h = None
Meta.shared = None
s = None
try:
    A().label
except AttributeError as e:
    print(e)
end = 0
