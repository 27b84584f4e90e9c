import types
from collections import deque


class Task:
    def __init__(self, coro, name):
        self.coro = coro
        self.name = name
        self.result = None


@types.coroutine
def switch(value=None):
    return (yield value)


class Loop:
    def __init__(self):
        self.ready = deque()
        self.trace = []

    def spawn(self, coro, name):
        task = Task(coro, name)
        self.ready.append((task, None))
        return task

    def run(self):
        while self.ready:
            task, value = self.ready.popleft()
            try:
                request = task.coro.send(value)
            except StopIteration as stop:
                task.result = stop.value
                self.trace.append(task.name)
            else:
                self.ready.append((task, request))


async def worker(name, n):
    out = []
    for i in range(n):
        got = await switch([name, i])
        out.append(got)
    return out


loop = Loop()
a = loop.spawn(worker("a", 2), "a")
b = loop.spawn(worker("b", 3), "b")
loop.run()
print(a.result, b.result)
print(loop.trace)
del a, b, loop
