class Tell:
    live = 0

    def __init__(self, name):
        self.name = name
        Tell.live += 1

    def __del__(self):
        Tell.live -= 1
        events.append(self.name)

    def __enter__(self):
        return self

    def __exit__(self, *details):
        events.append("exit " + self.name)

    def child(self, name):
        return Tell(self.name + "." + name)


events = []
Tell("temporary").child("a").child("b")
print(events)
events.clear()
with Tell("with temp"):
    events.append("body")
print(events)
events.clear()
for t in (Tell("x"), Tell("y")):
    events.append("loop " + t.name)
print(events)
t = None
print(events)
events.clear()


def argument(one, two):
    events.append("called")
    del one
    events.append("deleted one")
    return two


r = argument(Tell("one"), Tell("two"))
print(events, r.name)
events.clear()
r = r.child("next")
print(events, r.name)
events.clear()
d = {"k": Tell("old value")}
d["k"] = Tell("new value")
d.update(k=None)
print(events)
events.clear()
x = [Tell("i%d" % i) for i in range(4)]
x[1:3] = [Tell("middle")]
print(events)
events.clear()
x = x[0], x[1]
print(events)
x = None
print(events)
events.clear()
print((Tell("p") and Tell("q") or Tell("never")).name, events)
events.clear()
y = Tell("then") if Tell("condition") else Tell("otherwise")
print(events, y.name)
events.clear()
y = [Tell("z")][0].name
print(events, y)


class Raises:
    def __del__(self):
        raise ValueError("ignored")


print(Tell.live)
events.clear()
g = (q for q in [Tell("g1"), Tell("g2")])
next(g)
g = None
print(events, Tell.live)
r = d = None
print(Tell.live)
end = 0
