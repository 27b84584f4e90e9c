log = []
class Noted:
    def __init__(self, name):
        self.name = name
    def __del__(self):
        log.append(self.name)
kept = [1]
d = {1: Noted("first"), 1: kept, "k": Noted("second"), "k": kept}
print(log)
e = {len(kept): Noted("third"), len(kept): kept, "k": Noted("fourth"), "k": [kept]}
print(log)
del d, e
end = 0
