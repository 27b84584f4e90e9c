import weakref
class Button:
    def __init__(self):
        self.clicks = []
    def on_click(self, what):
        self.clicks.append(what)
        return self.clicks
log = []
b = Button()
dead = weakref.ref(b.on_click)
print(dead() is None)
wm = weakref.WeakMethod(b.on_click, lambda r: log.append("method gone"))
m = wm()
print(m("one click"), wm() == b.on_click)
m = None
other = weakref.WeakMethod(b.on_click)
print(wm == other, hash(wm) == hash(other))
b = None
print(wm(), log, wm == other)
try:
    weakref.WeakMethod(print)
except TypeError as e:
    print(e)
other = None
wm = None
end = 0
