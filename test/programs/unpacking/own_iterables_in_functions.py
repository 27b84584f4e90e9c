class Countdown:
    def __init__(self, start):
        self.left = start

    def __iter__(self):
        return Countdown(self.left)

    def __next__(self):
        if self.left == 0:
            raise StopIteration
        self.left -= 1
        return [self.left]


class Holder:
    pass


def two(source):
    a, b = source
    return a


def starred(source):
    first, *others = source
    return others


def chained(source, holder):
    holder.a, holder.b = c, d = source
    return d


def too_few(source):
    try:
        a, b, c = source
    except ValueError as error:
        print(error)


local = Countdown(2)
print(two(local), starred(local), chained(local, Holder()))
too_few(local)
