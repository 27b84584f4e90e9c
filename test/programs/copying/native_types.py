# Objects of built-in types are taken apart by __reduce__: slices, namespaces, partials, getters, generic aliases, type variables.
import copy
import functools
import operator
import pickle
import types
import typing


class Made:
    def __init__(self, items):
        self.items = items

    def __reduce__(self):
        return (Made, (self.items,))


items = [1, [2]]
cut = slice(items, None, 2)
same = copy.copy(cut)
deep = copy.deepcopy(cut)
print(same is cut, deep is cut, deep == cut, deep.start is items)

space = types.SimpleNamespace(items=items)
same = copy.copy(space)
deep = copy.deepcopy(space)
print(same == space, same.items is items, deep.items is items)

part = functools.partial(sorted, items, key=len)
part.note = items
same = copy.copy(part)
deep = copy.deepcopy(part)
print(same.keywords is part.keywords, same.args is part.args, deep.args[0] is items, deep.note is deep.args[0])

getters = [operator.itemgetter(1), operator.itemgetter(0, 1), operator.attrgetter("real", "imag.real")]
getters.append(operator.methodcaller("index", 1, 0))
getters.append(operator.methodcaller("sort", key=len))
for getter in getters:
    same = copy.copy(getter)
    loaded = pickle.loads(pickle.dumps(getter))
    print(same is getter, same, loaded)

alias = list[int]
same = copy.copy(alias)
deep = copy.deepcopy(alias)
print(same == alias, same is alias, deep == alias)

T = typing.TypeVar("T")
same = copy.copy(T)
deep = copy.deepcopy([T])
print(same is T, deep[0] is T, pickle.loads(pickle.dumps(T)) is T)

optional = typing.Optional[typing.List[int]]
same = copy.copy(optional)
print(same is optional)

for refused in [memoryview(b"ab")]:
    try:
        pickle.dumps(refused)
    except TypeError as error:
        print(error)

made = Made(items)
loaded = pickle.loads(pickle.dumps(made))
print(loaded.items == items)

numbers = pickle.loads(pickle.dumps([range(3), 3 + 4j, slice(1, 2)]))
print(numbers)
end = None
