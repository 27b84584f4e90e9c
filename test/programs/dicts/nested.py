db = {"users list": {"ann key": {"tags key": [1]}}}
u = db["users list"]["ann key"]
db["users list"]["bob key"] = {"tags key": u["tags key"]}
for name, rec in db["users list"].items():
    rec["seen key"] = [name]
tags = db["users list"]["bob key"]["tags key"]
del db["users list"]["ann key"]
u = None
rec = None
db["users list"] = None
tags = None
copy = dict(db)
copy["self key"] = copy
db = None
copy["self key"] = None
copy = None
end = 0
