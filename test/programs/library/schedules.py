from graphlib import TopologicalSorter, CycleError

tasks = {
    "dress": ["shower"],
    "eat": ["cook"],
    "cook": ["shop"],
    "leave": ["dress", "eat"],
}
sorter = TopologicalSorter(tasks)
for task in sorter.static_order():
    print(task)

ts = TopologicalSorter()
ts.add(3, 1, 2)
ts.add(4, 3)
ts.prepare()
try:
    ts.add(5)
except ValueError as e:
    print(e)
while ts:
    group = ts.get_ready()
    print(group)
    ts.done(*group)
try:
    list(TopologicalSorter({1: [2], 2: [3], 3: [1]}).static_order())
except CycleError as err:
    print("cycle", err.args[1])
import sched
import time

ticks = [0]


def fake_time():
    return ticks[0]


def fake_delay(n):
    ticks[0] += n


s = sched.scheduler(fake_time, fake_delay)
log = []


def print_event(name, start=0):
    log.append((fake_time(), name, start))


e1 = s.enter(2, 1, print_event, ("first",))
e2 = s.enter(3, 1, print_event, ("second", 7))
e3 = s.enter(3, 0, print_event, argument=("urgent",), kwargs={"start": 1})
s.enterabs(10, 1, print_event, ("late",))
print(len(s.queue), s.empty())
s.cancel(e1)
s.run()
print(log, s.empty())


def real(sc, n):
    print("tick", n)
    if n > 0:
        sc.enter(0, 1, real, (sc, n - 1))


t = sched.scheduler(time.time, time.sleep)
t.enter(0, 1, real, (t, 2))
t.run()
