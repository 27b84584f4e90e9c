class Subject:
    def __init__(self):
        self.observers = []
        self.state = None
    def attach(self, fn):
        self.observers.append(fn)
    def detach(self, fn):
        self.observers.remove(fn)
    def set(self, state):
        self.state = state
        for fn in self.observers:
            fn(state)
class Logger:
    def __init__(self):
        self.seen = []
    def update(self, state):
        self.seen.append(state)
s = Subject()
l = Logger()
events = []
s.attach(l.update)
s.attach(events.append)
s.set([1])
s.set([2])
s.detach(l.update)
s.set([3])
l = None
events.clear()
s = None
end = 0
