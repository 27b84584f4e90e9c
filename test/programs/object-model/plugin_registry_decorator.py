class Registry:
    def __init__(self):
        self._items = {}
    def register(self, name=None):
        def decorate(obj):
            self._items[name or obj.__name__] = obj
            return obj
        return decorate
    def __getitem__(self, name):
        return self._items[name]
    def __contains__(self, name):
        return name in self._items
    def __iter__(self):
        return iter(self._items)
    def __len__(self):
        return len(self._items)
shapes = Registry()
@shapes.register()
class Square:
    sides = 4
@shapes.register("three sided")
class Triangle:
    sides = 3
@shapes.register("a function")
def blob():
    return 0
print(len(shapes), list(shapes), "Square" in shapes, shapes["three sided"].sides)
made = [shapes[n]() for n in shapes if n != "a function"]
print([m.sides for m in made])
made = None
shapes = None
end = 0
