class Bus:
    def __init__(self):
        self.handlers = {}
    def on(self, name, fn):
        self.handlers.setdefault(name, []).append(fn)
        def off():
            self.handlers[name].remove(fn)
        return off
    def emit(self, name, *args):
        return [fn(*args) for fn in self.handlers.get(name, [])]
bus = Bus()
data = [1]
off = bus.on("event one", lambda v: [v, data])
bus.on("event one", lambda v: v)
bus.on("event two", list)
r = bus.emit("event one", data)
off()
s = bus.emit("event one", [2])
t = bus.emit("event two", "ab")
u = bus.emit("no event")
off = None
r = None
bus = None
s = t = None
data = None
end = 0
