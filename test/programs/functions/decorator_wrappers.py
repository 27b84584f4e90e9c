def logged(fn):
    calls = []
    def wrapper(*args, **kwargs):
        calls.append(args)
        result = fn(*args, **kwargs)
        return result
    wrapper.calls = calls
    wrapper.original = fn
    return wrapper
@logged
def add(a, b=None):
    return [a, b]
x = [1]
r = add(x)
s = add(x, b=r)
t = add(add(x), [2])
c = add.calls
n = len(c)
add.calls.clear()
r = s = None
c = t = None
add = None
end = 0
