a = [1]
s = "some longer text"
print(a, s)
print(a, s, sep=" - ", end="!\n")
print()
print(*[a, s, 1000])
r = print(s)
class P:
    def __str__(self):
        return "P as str"
p = P()
print(p, [1.5, None, True], (1,), {"key one": a}, {1, 2})
out = print
out(s, end="")
print("\ttab and \"quotes\" and \\")
a = p = None
s = None
end = 0
