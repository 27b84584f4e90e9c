class C:
    x: Undefined
    y: list[int] = []


def f(a: Missing, b: int): pass


try:
    C.__annotations__
except NameError as e:
    print(e)
try:
    f.__annotations__
except NameError as e:
    print(e)
Undefined = str
print(C.__annotations__)
Missing = [1]
print(f.__annotations__["a"] is Missing)
annotate = f.__annotate__
print(annotate(1))
try:
    annotate(5)
except NotImplementedError as e:
    print("not implemented", e.args)
print(C.__annotate__(1), C.__annotate__.__name__, C.__annotate__.__qualname__)
def g(): pass
print(g.__annotate__)
class D: pass
print(D.__annotate__)
def own(format):
    return {"made": format}
g.__annotate__ = own
print(g.__annotations__)
g.__annotate__ = None
print(g.__annotations__)
del annotate, Missing
