class Empty:
    def __len__(self):
        return 0
class Full(Empty):
    def __len__(self):
        return 5
class Never:
    def __bool__(self):
        return False
    def __len__(self):
        return 10
class Broken:
    def __len__(self):
        return -1
class NotBool:
    def __bool__(self):
        return 1
e = Empty()
f = Full()
n = Never()
print(bool(e), bool(f), bool(n), not e, len(n))
r = e or [1]
s = f and [2]
t = n or e or "last one"
print(r, s, t)
for bad in (Broken(), NotBool()):
    try:
        if bad:
            print("true")
    except (ValueError, TypeError) as x:
        print(type(x).__name__, x)
e = f = n = None
r = s = t = None
bad = None
end = 0
