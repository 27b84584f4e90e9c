from dataclasses import dataclass, asdict, astuple, field, is_dataclass


@dataclass
class Inner:
    values: list


@dataclass
class Outer:
    inner: Inner
    names: dict = field(default_factory=dict)
    nested: list = field(default_factory=list)


values = [1000, 2000]
inner = Inner(values)
outer = Outer(inner, {'k': inner}, [inner, 'x'])
data = asdict(outer)
print(data)
print(data['inner']['values'] is values)
flat = astuple(outer)
print(flat)
print(is_dataclass(outer), is_dataclass(Outer), is_dataclass(5))
del outer
print(data['nested'])
del data, flat
print(values)
