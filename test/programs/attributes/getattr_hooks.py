class Proxy:
    def __init__(self, target):
        self.target = target
    def __getattr__(self, name):
        return (self.target, name)
class Strict:
    def __setattr__(self, name, value):
        object.__setattr__(self, name, [value])
t = [1]
p = Proxy(t)
a = p.something
b = p.target
s = Strict()
s.x = t
y = s.x
a = None
p = None
s = None
y = None
end = 0
