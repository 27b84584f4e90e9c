a = (-4) ** 0.5
print(type(a), a == (-4) ** 0.5)
b = (-8) ** (1 / 3)
c = 2 ** -1
d = 2 ** 0.5
e = 10 ** 20
f = (-1) ** 0.5
g = 1j ** 2
h = 0 ** 0
def k():
    return (-4) ** 0.5, 2.5 ** 2, (-2.0) ** 3
v = k()
w = [(-4) ** 0.5 for i in range(2)]
try:
    x = 0 ** -1
except ZeroDivisionError as err:
    print(err)
try:
    x = 0.0 ** -1.0
except ZeroDivisionError as err:
    print(err)
try:
    x = 10.0 ** 400
except OverflowError as err:
    print(type(err).__name__)
print(round(a.imag, 6), c, d, e, h, v[1:])
end = 0
