class Picky:
    def __init__(self, v):
        self.v = v
        if not v:
            raise ValueError(self)
    def use(self, other):
        tmp = [self, other]
        raise KeyError(tmp)
x = [1]
p = Picky(x)
try:
    Picky([])
except ValueError as e:
    broken = e.args[0]
v = broken.v
broken = None
try:
    p.use(x)
except KeyError as e:
    held = e.args[0][0]
held = None
p = None
v = None
end = 0
