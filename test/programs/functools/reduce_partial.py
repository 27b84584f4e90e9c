# functools.reduce and partial objects
from functools import reduce, partial

data = [[1], [2, 3], [4]]
total = reduce(lambda acc, item: acc + item, data)
print(total)


def combine(acc, item):
    acc.append(item)
    return acc


start = []
result = reduce(combine, data, start)
print(result is start, len(result))


def power(base, exponent, *, scale=1):
    return base ** exponent * scale


square = partial(power, exponent=2)
key = ['k']
held = partial(power, 3, scale=2)
print(square(5), held(2))
print(square.func is power, square.args, square.keywords)
keeper = partial(combine, key)
print(keeper(data))
nested = partial(keeper)
print(nested.func is combine, len(nested.args))
del key, keeper
print(nested(start))
more = partial(held, exponent=3)
print(more(), more.keywords)
try:
    reduce(combine, [])
except TypeError as error:
    print(error)
