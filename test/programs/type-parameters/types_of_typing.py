# Type parameters and aliases are instances of the classes that typing has for them; aliases can be made by calls, too.
from typing import ParamSpec, TypeAliasType, TypeVar, TypeVarTuple

type Plain = list[int]
type Pair[Part] = tuple[Part, Part]
print(isinstance(Plain, TypeAliasType), type(Pair) is TypeAliasType)

value = [1]
made = TypeAliasType('made', value)
print(made.__name__, made.__value__ is value, made.__type_params__, made)
item = TypeVar('item')
generic = TypeAliasType('generic', list[item], type_params=(item,))
print(generic.__type_params__ == (item,), generic.__value__)
for arguments in [(), ('x',), (1, 2)]:
    try:
        TypeAliasType(*arguments)
    except TypeError as error:
        print(error)


class Holder[One, *Many, **Called]:
    size = 1


one, many, called = Holder.__type_params__
print(isinstance(one, TypeVar), isinstance(many, TypeVarTuple), isinstance(called, ParamSpec), isinstance(one, ParamSpec))
print(isinstance(item, TypeVar), isinstance(1, TypeVar))
del generic, made
