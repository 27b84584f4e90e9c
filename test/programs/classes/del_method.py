log = []
class Res:
    def __init__(self, name, other=None):
        self.name = name
        self.other = other
    def __del__(self):
        log.append(self.name)
a = Res("first one")
b = Res("second one", a)
a = None
b = None
Res("temporary one")
rows = [Res("row one"), Res("row two")]
rows[0] = None
del rows
def scope():
    r = Res("local one")
    return len(log)
n = scope()
x = y = Res("twice held")
del x
del y
print(log)
end = 0
