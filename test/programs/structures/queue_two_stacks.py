class Queue:
    def __init__(self):
        self.inbox = []
        self.outbox = []
    def put(self, v):
        self.inbox.append(v)
    def get(self):
        if not self.outbox:
            while self.inbox:
                self.outbox.append(self.inbox.pop())
        return self.outbox.pop() if self.outbox else None
q = Queue()
q.put([1])
q.put([2])
a = q.get()
q.put([3])
b = q.get()
c = q.get()
d = q.get()
b = c = None
q = None
a = None
end = 0
