"""Objects that their finalizer, or that of another, has brought back: what they hold is freed before them when they die again."""
import gc

kept = []


class Cat:
    def __init__(self, name):
        self.name = [name]
        self.toys = {'ball': [name]}

    def __del__(self):
        kept.append(self)


class Box:
    pass


cat = Cat(['tom'])
cat = None
kept.clear()

first, second = Cat(['a']), Box()
first.other, second.other = second, first
second.content = [['b']]
first = second = None
print(gc.collect())
kept[0].other = None
kept.clear()
print(gc.collect())


class Quiet:
    def __init__(self):
        self.things = [[1], {2: [3]}]


quiet = Quiet()
quiet = None
end = 0
