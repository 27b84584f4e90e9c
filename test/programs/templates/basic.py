from string.templatelib import Template, Interpolation

name = "world"
items = [1, 2]
t = t"Hello {name}! {items!r:>10} {len(items)=}"
print(type(t).__name__, len(t.strings), t.strings)
for part in t.interpolations:
    print(part.value, part.expression, part.conversion, part.format_spec)
print(t.values[1] is items)
print([type(p).__name__ for p in t])
empty = t""
print(empty.strings, empty.interpolations, list(empty))
both = t"a{name}" + t"{items}b"
print(both.strings, both.values)


def render(template):
    out = []
    for item in template:
        match item:
            case str() as s:
                out.append(s)
            case Interpolation(value, expression, conversion, spec):
                out.append(f"<{value}|{expression}>")
    return "".join(out)


print(render(t"x {name} y {items[0]}"))
width = 5
nested = t"{name:{width}}"
print(nested.interpolations[0].format_spec)
i = Interpolation([1], "expr", "r", ".2f")
print(i.value, i.expression, i.conversion, i.format_spec)
made = Template("a", i, "b", "c")
print(made.strings, made.interpolations[0] is i)
print(repr(i))
del t, both, made
print(items)
