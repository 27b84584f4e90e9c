def f(a, b=1):
    return a
x = [1]
for call in (lambda: f(), lambda: f(x, x, x), lambda: f(x, c=x), lambda: f(x, a=x)):
    try:
        call()
    except TypeError as e:
        print(e)
def g(*, k):
    return k
try:
    g(x)
except TypeError as e:
    print(e)
try:
    x()
except TypeError as e:
    print(e)
call = None
end = 0
