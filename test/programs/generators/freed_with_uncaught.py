class Holder:
    def __init__(self, content):
        self.content = content


class Loud:
    def __init__(self, content):
        self.content = content

    def __del__(self):
        print("gone")


def waiting(value):
    yield value


def fails():
    unstarted = Holder({"generator": waiting(Holder([1.5]))})
    started = waiting(Loud([2.5]))
    next(started)
    nested = Holder((Loud(waiting(Holder([3.5]))), started))
    raise ValueError("ends the program")


fails()
