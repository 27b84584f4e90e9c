import json

data = {"name": "Ada", "age": 36, "langs": ["en", "fr"], "address": {"city": "London", "zip": None}, "ok": True, "pi": 3.14159}
text = json.dumps(data)
print(text)
back = json.loads(text)
print(back == data, back is data)
langs = back["langs"]
address = back["address"]
del back
print(langs, address)
copy = json.loads(json.dumps(langs))
copy.append("de")
print(copy, langs)
print(json.dumps(data, sort_keys=True))
print(json.dumps(data, indent=2))
print(json.dumps([1, [2, [3, []]], {}], indent=4))
print(json.dumps(data, separators=(",", ":")))
print(json.dumps("héllo \u2603 \U0001f600 \"q\" \n\t\\ /"))
print(json.dumps("héllo \u2603", ensure_ascii=False))
print(json.dumps({1: "a", 2.5: "b", None: "c", True: "d"}))
print(json.dumps([float("inf"), float("-inf"), float("nan"), 1e100, 10**20, -0.0]))
print(json.dumps((1, 2, (3,))), json.dumps([]), json.dumps({}), json.dumps(None))
