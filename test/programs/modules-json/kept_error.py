import json


def parse(source):
    try:
        return json.loads(source)
    except json.JSONDecodeError as error:
        problem = error
        place = error.doc
        print(problem.msg, place is source)
    return None


text = "[1, " + "2"
result = parse(text)
print(result)
kept = None
try:
    json.loads(text)
except ValueError as error:
    kept = error
print(isinstance(kept, json.JSONDecodeError))
kept = None
print(text)
broken = "{" + "}" * 2
try:
    json.loads(broken)
except ValueError as error:
    kept = error
print(kept)
kept = None
print(broken)
