"""A docstring."""
...
1
"not a docstring"
[1, 2][0]
None
lambda: 0
(yes := [1])
print(yes)
if True: pass
if 0: pass
elif 1: print("elif")
while False: pass
else: print("while else")
for _ in (): pass
else: print("for else")
try: pass
except: pass
else: print("try else")
finally: print("finally")
with open.__class__ and __import__("io").StringIO() as f: f.write("x")
a = b = c = [0]
a[0], a = 1, a
print(a, b is c)
i = 0
i, a[i] = 0, 5
print(i, a)
(x) = 3
((y)) = [4]
[z] = [5]
(w,) = y
[p, (q, r)] = 1, [2, 3]
print(x, y, z, w, p, q, r)
*m, = range(3)
n, *o = "abc"
print(m, n, o)
a[0] += 1; a[0] -= 1; a *= 2
print(a)
def empty(): ...
def nested():
    def g(): return g
    return g
print(empty(), nested()() is nested)
class A: ...
class B(A,): x = 1
class D(*[A], **{}): pass
print(D.__mro__[1] is A, B.x)
print(not not a, - - 1, +-~1, 2 ** -1, -2 ** 2)
print(1 if a else 2 if b else 3)
print((lambda x, *y, z=1, **k: (x, y, z, k))(1, 2, 3, z=4, w=5))
print(1 < 2 < 3 != 4 in [4])
print([*a, *"xy"], {**{"a": 1}, "b": 2}, {*a})
print(a[::-1], a[:], a[1:], a[-1:])
print("%s %d" % ("x", 1), "a" "b")
return_value = (yield_ := 1)
print(return_value)
