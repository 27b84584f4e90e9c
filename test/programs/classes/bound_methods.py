class Button:
    def __init__(self, label):
        self.label = label
        self.handlers = []
    def click(self, v):
        return [h(v) for h in self.handlers]
    def on(self, v):
        return (self, v)
b = Button("press me here")
c = b.click
b.handlers.append(b.on)
r = c([1])
f = Button.on
g = f.__get__(b)
s = g([2])
m = b.on.__self__
fn = b.on.__func__
b.handlers.clear()
c = r = None
g = s = None
m = None
b = None
fn = f = None
end = 0
