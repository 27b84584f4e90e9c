class Tx:
    stack = []
    def __init__(self, name):
        self.name = name
    def __enter__(self):
        Tx.stack.append(self)
        return self
    def __exit__(self, kind, value, tb):
        top = Tx.stack.pop()
        print("leave", top.name, kind and kind.__name__)
        return kind is ValueError
with Tx("outer one") as a, Tx("inner one") as b:
    print(len(Tx.stack), b.name)
with Tx("catches"):
    with Tx("passes on"):
        raise ValueError("inside")
try:
    with Tx("not this"):
        raise KeyError("key text")
except KeyError as e:
    print("outside", e)
def early():
    with Tx("returning") as t:
        return [t]
r = early()
print(r[0].name, len(Tx.stack))
a = b = r = None
end = 0
