class M1(type):
    pass
class M2(type):
    pass
class A(metaclass=M1):
    pass
class B(metaclass=M2):
    pass
try:
    class C(A, B):
        pass
except TypeError as e:
    print(e)
class M3(M1, M2):
    pass
class D(A, B, metaclass=M3):
    data = [1]
print(type(D).__name__, type(A).__name__)
try:
    class E(1, A):
        pass
except TypeError as e:
    print("bad base")
x = D.data
D.data = None
x = None
end = 0
