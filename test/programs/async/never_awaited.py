# A coroutine that goes without having been awaited is told of by a warning, which keeps it where warnings are recorded.
import gc
import warnings


async def answer(values):
    return values


class Holder:
    pass


def in_a_cycle(coroutine):
    holder = Holder()
    holder.holder = holder
    holder.coroutine = coroutine


values = [1, 2]
answer(values)
print('unheard')
with warnings.catch_warnings(record=True) as heard:
    warnings.simplefilter('always')
    answer(values)
    print(len(heard), heard[0].message, heard[0].category.__name__)
    del heard[:]
with warnings.catch_warnings():
    warnings.simplefilter('error')
    answer(values)
in_a_cycle(answer(values))
in_a_cycle(answer([3]))
gc.collect()
print('collected', values)
