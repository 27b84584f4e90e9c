import json


class Point:
    def __init__(self, x, y):
        self.x = x
        self.y = y


def as_point(d):
    if "x" in d and "y" in d:
        point = Point(d["x"], d["y"])
        return point
    return d


source = '{"points": [{"x": 1, "y": 2}, {"x": 3, "y": 4}], "name": "line"}'
shape = json.loads(source, object_hook=as_point)
points = shape["points"]
print(type(points[0]).__name__, points[1].x)
first = points[0]
del shape, points
print(first.y)


def pairs(items):
    return items


print(json.loads('{"b": 1, "a": {"c": 2}}', object_pairs_hook=pairs))
seen = []


def number(text):
    seen.append(text)
    return len(text)


print(json.loads("[1, 22, 333.5, 4e2]", parse_int=number, parse_float=float))
print(seen)
from_text = json.loads("[1.10, 2]", parse_float=str)
print(from_text)


class Strict(json.JSONDecoder):
    def decode(self, s):
        value = super().decode(s)
        return {"wrapped": value}


print(json.loads("[1]", cls=Strict))
decoder = json.JSONDecoder(object_hook=as_point)
print(decoder.raw_decode('{"k": 1} trailing'))
