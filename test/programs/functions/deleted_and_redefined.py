def f(v):
    return [v]
a = f([1])
g = f
def f(v):
    return (v,)
b = f(a)
c = g(a)
del f
try:
    f(a)
except NameError as e:
    print(e)
g = None
b = c = None
a = None
end = 0
