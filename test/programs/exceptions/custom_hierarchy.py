class AppError(Exception):
    def __init__(self, message, payload=None):
        super().__init__(message)
        self.payload = payload
class NotFound(AppError):
    pass
class Denied(AppError):
    def __str__(self):
        return "denied: " + self.args[0]
def find(key, table):
    if key not in table:
        raise NotFound("no such key", [key])
    if table[key] is None:
        raise Denied("the key", payload=table)
    return table[key]
table = {"good key": [1], "bad key": None}
out = []
for key in ("good key", "bad key", "other key"):
    try:
        out.append(find(key, table))
    except NotFound as e:
        out.append(e.payload)
    except AppError as e:
        out.append(str(e))
print(len(out), out[1])
table = None
out = None
end = 0
