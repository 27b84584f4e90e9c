class State:
    def handle(self, machine, event):
        raise NotImplementedError
    def __repr__(self):
        return type(self).__name__
class Idle(State):
    def handle(self, machine, event):
        if event == "start it":
            machine.state = Running(machine)
class Running(State):
    def __init__(self, machine):
        self.steps = []
    def handle(self, machine, event):
        self.steps.append(event)
        if event == "stop it":
            machine.history.append(self.steps)
            machine.state = Idle()
class Machine:
    def __init__(self):
        self.state = Idle()
        self.history = []
    def send(self, event):
        self.state.handle(self, event)
        return self.state
m = Machine()
for event in ("noise", "start it", "work one", "stop it", "start it"):
    s = m.send(event)
    print(event, s)
print(m.history)
m = None
s = None
end = 0
