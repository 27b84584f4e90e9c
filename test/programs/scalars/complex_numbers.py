z = complex(3, 4)
same = z
w = z + 1
v = 2 * z - 1.5
u = z / 2
print(z, w, v, u, abs(z), z.real, z.imag, z.conjugate())
print(z == 3 + 4j, z != w, z == 3, complex(3) == 3, complex(1.5) == 1.5)
print(hash(z) == hash(3 + 4j), hash(complex(7)) == hash(7), bool(0j), bool(z))
again = complex(z)
print(again is z, +z is z, -z, complex("1+2j"), complex(" -3.5j "), repr(1e300 * 1j))
print(z ** 2, z ** 0, z ** -1, (-1) ** 2, 2 ** -1)
minus_four = -4
half = minus_four ** 0.5
print(round(half.real, 6), round(half.imag, 6), type(half).__name__)


def shift(number, by):
    moved = number + by
    return moved


t = shift(z, 1j)
t = shift(t, t)
roots = [shift(z, k) for k in range(3)]
print(t, roots)
try:
    z < w
except TypeError as error:
    print(error)
try:
    complex("x")
except ValueError as error:
    print(error)
try:
    z / 0
except ZeroDivisionError:
    print("zero")
try:
    complex(None)
except TypeError as error:
    print(error)
print(f"{z}", f"{z:.2f}", "%s" % z, format(z))
table = {z: "z", 1j: "i"}
print(table[3 + 4j], table[1j])
del same, again
z = None
