from dataclasses import dataclass, FrozenInstanceError, replace, field


@dataclass(frozen=True)
class Key:
    name: str
    parts: tuple = ()


@dataclass(order=True)
class Task:
    priority: int
    title: str = field(compare=False)


key = Key('main', (1000, 2000))
same = Key('main', (1000, 2000))
print(key == same, hash(key) == hash(same))
table = {key: 'found'}
print(table[same])
try:
    key.name = 'other'
except FrozenInstanceError as error:
    print(error)
changed = replace(key, name='changed')
print(changed, changed.parts is key.parts)
tasks = [Task(3, 'third'), Task(1, 'first'), Task(2, 'second')]
tasks.sort()
print([task.title for task in tasks])
print(tasks[0] < tasks[1], max(tasks).title)
del key, same
print(len(table))
table.clear()


@dataclass(unsafe_hash=True, eq=True)
class Mutable:
    number: int


print(hash(Mutable(5)) == hash(Mutable(5)))
print(Key.__dataclass_params__.frozen, Task.__match_args__)
