stack = []
class Scope:
    def __init__(self, name):
        self.name = name
        self.values = {}
    def __enter__(self):
        stack.append(self)
        return self
    def __exit__(self, *exc):
        stack.pop()
        return False
def lookup(key):
    for scope in reversed(stack):
        if key in scope.values:
            return scope.values[key]
    return None
with Scope("outer scope") as o:
    o.values["x key"] = [1]
    with Scope("inner scope") as i:
        i.values["y key"] = [2]
        a = lookup("x key")
        b = lookup("y key")
    c = lookup("y key")
d = lookup("x key")
o = None
i = None
a = b = None
end = 0
