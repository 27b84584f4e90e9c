class BadEnter:
    def __enter__(self):
        raise ValueError("bad enter")
    def __exit__(self, *exc):
        return True
class BadExit:
    def __enter__(self):
        return self
    def __exit__(self, kind, value, tb):
        raise KeyError("bad exit", value)
try:
    with BadEnter() as b:
        never = b
except ValueError as e:
    one = e
try:
    with BadExit() as b:
        inner = [b]
except KeyError as e:
    two = e
try:
    with BadExit() as b:
        raise TypeError([1])
except KeyError as e:
    three = e.__context__
one = two = three = None
b = inner = None
try:
    with 5:
        pass
except TypeError as e:
    print("no manager")
end = 0
