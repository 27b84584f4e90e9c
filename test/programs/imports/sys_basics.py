import sys
a = [1]
n = sys.getrefcount(a)
b = a
m = sys.getrefcount(a)
print(n, m)
k = sys.getrefcount([])
def f(v):
    return sys.getrefcount(v)
r = f(a)
s = f([])
print(k, r, s)
lim = sys.getrecursionlimit()
big = sys.maxsize > 2 ** 30
name = sys.byteorder
mod = sys.modules["sys"]
same = mod is sys
sys.stdout.write("written text\n")
del a
b = None
end = 0
