import gc
class Widget:
    def __init__(self, name):
        self.name = name
        self.handler = self.on_click
    def on_click(self):
        return self.name
w = Widget(["a widget"])
h = w.handler
r = h()
w = None
gc.collect()
h = None
gc.collect()
r = None
end = 0
