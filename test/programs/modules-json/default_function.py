import json


class Temperature:
    def __init__(self, degrees):
        self.degrees = degrees


def convert(o):
    if isinstance(o, Temperature):
        value = {"degrees": o.degrees}
        return value
    if isinstance(o, set):
        return sorted(o)
    raise TypeError("cannot convert " + type(o).__name__)


t = Temperature(21.5)
u = [t, {1, 2}]
print(json.dumps(t, default=convert))
print(json.dumps(u, default=convert))
week = {"monday": t, "tuesday": t}
print(json.dumps(week, default=convert))
print(json.dumps(week, default=convert, sort_keys=True))
try:
    json.dumps([1, {"a": 3 + 4j}], default=convert)
except TypeError as error:
    print(error)
try:
    json.dumps({"a": [object]})
except TypeError as error:
    print(error)
try:
    json.dumps({(1, 2): 3})
except TypeError as error:
    print(error)
print(json.dumps({(1, 2): 3, "b": 1}, skipkeys=True))
loop = []
loop.append(loop)
try:
    json.dumps(loop)
except ValueError as error:
    print(error)
try:
    json.dumps(float("nan"), allow_nan=False)
except ValueError as error:
    print(error)
