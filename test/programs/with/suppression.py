class Swallow:
    def __init__(self, *kinds):
        self.kinds = kinds
        self.caught = None
    def __enter__(self):
        return self
    def __exit__(self, kind, value, tb):
        if kind is not None and issubclass(kind, self.kinds):
            self.caught = value
            return True
        return False
x = [1]
with Swallow(ValueError) as s:
    inner = [x]
    raise ValueError(x)
c = s.caught
s.caught = None
c = None
try:
    with Swallow(KeyError) as s:
        raise ValueError(x)
except ValueError as e:
    other = e.args[0]
s = None
other = None
inner = None
end = 0
