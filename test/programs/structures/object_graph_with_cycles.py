import gc
class Person:
    def __init__(self, name):
        self.name = name
        self.friends = []
    def meet(self, other):
        self.friends.append(other)
        other.friends.append(self)
        return other
ann = Person(["Ann P"])
bob = Person(["Bob P"])
cat = ann.meet(bob).meet(Person(["Cat P"]))
names = [f.name for f in bob.friends]
bob = None
ann.friends.clear()
ann = None
cat = None
gc.collect()
names = None
end = 0
