a = f""
b = f"plain"
c = f"{x}"
d = f"{x!r}{y!s:>{w}}{z!a:{p}.{q}}tail"
e = f"{x=}" f"{y = }" "const"
g = f"{{}}{x:02d}"
def func(x, y): return f"{x if y else x}{y()}{x!r:{y}}"
h = f"""{
    x
}
{y}"""
