name = "Grace Hopper"
n = 1000
x = 2.5
a = f"{name}"
b = f"hello {name}!"
c = f"{n} and {x}"
d = f"{name!r}"
e = f"{n + 1}"
f = f"{name.upper()} {len(name)}"
g = f"{{}} {n}"
h = f""
i = f"plain text only"
j = f"{n=}"
k = f"{name!s:>20}|"
l = "part one " f"{n}" " part three"
b = b + a
print(a, b, c)
end = 0
