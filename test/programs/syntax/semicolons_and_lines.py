a = [1]; b = a; c = (a,
    b); del b
x = 1 + \
    2 + \
    3
print(x); print(c)
if x: y = [x]; z = y; print(z)
else: y = None
for i in range(2): q = [i]; print(q)
def f(a): b = [a]; return b
class C: v = [1]; w = v
print(f(1), C.w is C.v)
s = ("one "
     "two "
     f"{x}")
print(s)
t = """line 1
line 2\
 continued
"""; print(t, end="")
d = {
    "k": a,
    "l": [
        a,
    ],
}
assert (
    a
), "message"
while x: x -= 1; r = [x]
print(r, d); del a; del c, \
    d
n = 0x_ff + 0b1_0 + 0o17 + 1_000
print(n); pass; pass
lam = lambda *, k=[1]: k; print(lam(), lam(k=2))
