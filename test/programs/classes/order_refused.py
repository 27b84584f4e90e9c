class A: pass
class B(A): pass
items = [1]
try:
    class C(A, B):
        data = items
except TypeError as e:
    print(e)
end = 0
def make():
    try:
        class D(A, B):
            stuff = items
            def method(self):
                return items
    except TypeError as e:
        return str(e)[:20]
print(make())
end = 1
try:
    class F(int, str):
        more = items
except TypeError as e:
    print(e)
end = 2
try:
    class D(A, B):
        stuff = items
        def method(self):
            return 1
except TypeError as e:
    print(1)
end = 1
def make():
    try:
        class D(A, B):
            stuff = items
    except TypeError as e:
        print(2)
make()
end = 2
try:
    class E(A, B):
        stuff = items
        def method(self):
            self.x = 1
except TypeError as e:
    print(1)
end = 3
try:
    class G(A, B):
        stuff = items
        def method(self):
            return __class__
except TypeError as e:
    print(1)
end = 4
