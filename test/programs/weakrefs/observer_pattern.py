import weakref
class Subject:
    def __init__(self):
        self._observers = weakref.WeakKeyDictionary()
    def attach(self, observer, topic):
        self._observers[observer] = topic
    def notify(self, message):
        count = 0
        for observer, topic in list(self._observers.items()):
            observer.update(topic, message)
            count += 1
        return count
class Observer:
    def __init__(self, name):
        self.name = name
        self.seen = []
    def update(self, topic, message):
        self.seen.append((topic, message))
s = Subject()
a = Observer("first")
b = Observer("second")
s.attach(a, "news topic")
s.attach(b, "sport topic")
n = s.notify("hello there")
print(n, a.seen, b.seen)
b = None
n = s.notify("second message")
print(n, len(a.seen))
a = None
print(s.notify("nobody"))
s = None
end = 0
