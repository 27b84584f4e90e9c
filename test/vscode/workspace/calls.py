def outer(items):
    kept = inner(items)
    return kept


def inner(items):
    copy = items[:]
    return copy


data = [[1], [2]]
result = outer(data)
del data
print(result)
