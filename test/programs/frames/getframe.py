import sys


def show(item):
    frame = sys._getframe()
    line = frame.f_lineno
    name = frame.f_code.co_name
    caller = frame.f_back.f_code.co_name
    names = sorted(frame.f_locals)
    return name, line, caller, names


def outer(value):
    held = [value]
    answer = show(held)
    return answer


x = [1]
a = outer(x)
print(a)


def keep(item):
    extra = [item]
    return sys._getframe()


f = keep(x)
print(f.f_lineno, f.f_code.co_name, f.f_back is None)
n = f.f_locals["extra"]
m = f.f_locals["item"] is x
print(n, m, len(f.f_locals))
f.clear()
print(len(f.f_locals))
f = None
n = None


def names_above():
    return [sys._getframe(level).f_code.co_name for level in (1, 2)]


def between():
    return names_above()


print(between())
try:
    sys._getframe(10000)
except ValueError as error:
    print(error)
end = 0
