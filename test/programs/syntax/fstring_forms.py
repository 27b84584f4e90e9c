name = "world"
width = 10
value = [1, 2]
obj = {"k": value}
print(f"{name}{name!r}{name!s:>10}{value!a}")
print(f"{name=} {value = } {len(value)=:>5} {name = !s}")
print(f"{3.14159:{width}.{2 + 1}f}|{name:*^{width}}|{255:#x}|{1000000:,}|{0.25:.1%}")
print(f"{{literal}} {{{name}}} {value[0]} {obj['k']}")
print(f"{name.upper()} {(lambda x: x * 2)(3)} {[x for x in value]} { {1: 2}[1] }")
print(f"a" f"{name}" "b" rf"\n{name}\d" f'''{name
} multi''')
print(f"{value!r:>10}" f"{None} {True} {1 if value else 2}")
print(f"{f'{name}'} {f'{width}'}")
n = 5
print(f"{n:{'0' if n else ''}{width}d}")
print(f"{'nested ' + f'{n:>5}'}")
class V:
    def __format__(self, spec):
        return f"<{spec}>"
    def __repr__(self):
        return "V()"
    def __str__(self):
        return "vstr"
v = V()
print(f"{v} {v:abc} {v!r} {v!s} {v:{n}} {v!r:>5} {v=} {v=:x}")
print(f"{n,} {n, n} {(n, value)}")
print(f"{'a' if n > 3 else 'b'} {n!r:^{width}} {n:=+5}")
print(f"" + f"{''}" + f"x")
s = f"{name}"
print(s is name, s)
print(f"\N{BULLET} {name}\t\x41")
print(f"{value and name} {not n} {n == 5} {n != 4} {n >= 3}")
try:
    print(f"{undefined}")
except NameError as e:
    print(f"{e}")
try:
    f"{n:q}"
except ValueError as e:
    print(e)
