class Broken(Exception):
    def __init__(self, what, held):
        super().__init__(what)
        self.held = held
class Guard:
    def __init__(self, v):
        self.v = v
    def __del__(self):
        print("guard gone")
def go(v):
    g = Guard(v)
    try:
        raise Broken("it is broken", g)
    finally:
        g = None
x = [1]
print("start")
go(x)
