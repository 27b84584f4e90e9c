import json

rows = json.loads('[{"id": 10000, "tag": "first row"}, {"id": 20000, "tag": "second row"}, {"id": 30000, "tag": "third row"}]')
key = list(rows[0])[1]
other = list(rows[2])[1]
print(key is other)
first = rows[0]
tag = first["tag"]
rows.pop()
print(len(rows), tag)
del first["tag"]
first = None
del rows
print(key, tag)
nested = json.loads('{"a": {"bb": [1000, 2000]}, "bb": 1000}')
inner = nested["a"]
numbers = inner["bb"]
print(numbers[0] is nested["bb"])
del nested
print(inner, numbers)
