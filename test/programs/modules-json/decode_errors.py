import json

documents = ["", "{", "[1, 2", "{\"a\" 1}", "{\"a\": 1,}", "[1,]", "[1 2]", "{a: 1}", "nul", "\"abc", "\"a\\qb\"", "\"\\u12\"", "1 2", "[1, 2]]", "\"tab\tin\"", "{\"a\":}", "[,1]", "-", "01", "{\"x\": [1,\n 2,\n ?]}", "   ", "{\"a\": 1 \"b\"}", "\"\\u12g4\""]
for document in documents:
    try:
        print(json.loads(document))
    except json.JSONDecodeError as error:
        print(repr(document), "|", error.msg, "|", error, "|", error.pos, error.lineno, error.colno)
try:
    json.loads(5)
except TypeError as error:
    print(error)
try:
    json.loads("\ufeff1")
except ValueError as error:
    print(type(error).__name__, error)
print(json.loads(b'{"k": [1, 2.5, "\xc3\xa9"]}'))
print(json.loads(" [1 , 2e3 , -4.5E-2 , true, false, null] "))
print(json.loads('"\\u00e9\\ud83d\\ude00\\n\\/"'))
print(json.loads("[NaN, Infinity, -Infinity]"))
