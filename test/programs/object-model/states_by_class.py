class State:
    entered = 0

    def __init__(self, door):
        self.door = door

    def switch(self, other):
        before = type(self)
        self.__class__ = other
        other.entered += 1
        return before


class Open(State):
    def toggle(self):
        return self.switch(Closed)


class Closed(State):
    def toggle(self):
        return self.switch(Open)

    def __del__(self):
        print("closed", self.door)


door = Open("front")
other = Closed("back")
both = [door, other]
for turn in range(3):
    for each in both:
        left = each.toggle()
        print(left.__name__, type(each).__name__, each.__class__ is left)
door.__class__ = State
print(door.door, Open.entered, Closed.entered, State.entered)
both.clear()
other = None
each = None
door = None
