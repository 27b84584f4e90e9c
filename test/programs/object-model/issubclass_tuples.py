class A:
    pass
class B(A):
    pass
class C:
    pass
b = B()
print(issubclass(B, (C, A)), issubclass(C, (A, B)), issubclass(bool, (str, (float, int))), isinstance(b, (C, (int, A))))
print(isinstance(True, int), isinstance(1, bool), isinstance(b, object), issubclass(A, object), isinstance(A, type))
for args in ((b, A), (A, 5), (A, (B, 5))):
    try:
        print(issubclass(*args))
    except TypeError as e:
        print(e)
try:
    isinstance(b, [A])
except TypeError as e:
    print(e)
print(isinstance(3, int | str), issubclass(B, A | C))
print(type(b) is B, type(b) == A, b.__class__.__mro__[1] is A)
b = None
args = None
end = 0
