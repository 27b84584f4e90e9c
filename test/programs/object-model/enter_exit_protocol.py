class Managed:
    def __init__(self, name):
        self.name = name
        self.log = []
    def __enter__(self):
        self.log.append("enter")
        return self.log
    def __exit__(self, kind, value, trace):
        self.log.append(kind.__name__ if kind else "no error")
        return self.name == "swallow"
m = Managed("plain")
with m as log:
    log.append("body")
print(log)
with Managed("swallow") as other:
    raise ValueError("gone")
print(other)
try:
    with Managed("passes") as third:
        raise KeyError("seen")
except KeyError as e:
    print(third, e)
class Half:
    def __enter__(self):
        return 1
try:
    with Half():
        pass
except (TypeError, AttributeError) as e:
    print(type(e).__name__)
m = log = other = third = None
end = 0
