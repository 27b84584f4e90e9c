class State:
    def __init__(self, name):
        self.name = name
        self.next = {}
    def to(self, event, state):
        self.next[event] = state
        return self
import gc
red = State("red light")
green = State("green light")
red.to("go event", green)
green.to("stop event", red).to("go event", green)
cur = red
trail = []
for event in ("go event", "go event", "stop event"):
    cur = cur.next[event]
    trail.append(cur)
names = [s.name for s in trail]
trail = None
red = green = None
cur.next.clear()
cur = None
gc.collect()
end = 0
