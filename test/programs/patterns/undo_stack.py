class Editor:
    def __init__(self):
        self.lines = []
        self.undos = []
    def add(self, line):
        self.lines.append(line)
        self.undos.append(lambda: self.lines.pop())
    def clear(self):
        old = self.lines
        self.lines = []
        def restore():
            self.lines = old
        self.undos.append(restore)
    def undo(self):
        action = self.undos.pop()
        return action()
import gc
e = Editor()
e.add(["line one"])
e.add(["line two"])
e.clear()
e.undo()
x = e.undo()
n = len(e.lines)
e.add(x)
x = None
e = None
gc.collect()
end = 0
