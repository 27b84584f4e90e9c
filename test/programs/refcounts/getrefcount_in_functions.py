import sys
rc = sys.getrefcount
def plain(v):
    return rc(v)
def local(v):
    w = v
    n = rc(w)
    return n
def cell(v):
    def inner():
        return rc(v)
    return inner()
def star(*vs):
    return rc(vs), rc(vs[0])
def temp():
    return rc([]), rc("a b" * 5), rc(10.5)
x = [1]
print(plain(x), plain([2]))
print(local(x), local([3]))
print(cell(x), cell([4]))
print(star(x), star([5]))
print(temp())
class A:
    def m(self):
        return rc(self)
a = A()
print(a.m(), A().m(), rc(a))
end = 0
