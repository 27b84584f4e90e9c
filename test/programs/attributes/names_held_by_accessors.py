class Item:
    @property
    def weight(self):
        return [key]

    @weight.setter
    def weight(self, value):
        print(key)
        self._weight = value

    @weight.deleter
    def weight(self):
        print("deleted", key)


class Logged:
    def __get__(self, obj, owner=None):
        return [key]

    def __set__(self, obj, value):
        print(key)


class Checked:
    width = Logged()
    width_of_item = Logged()

    def __setattr__(self, name, value):
        print(name)
        super().__setattr__(name, value)


class Plain:
    width = Logged()
    width_of_item = Logged()


key = "weight"
item = Item()
item.weight
item.weight = 3
del item.weight
thing = Checked()
key = "width"
thing.width = 1
thing.width
for key in ["width", "".join(["width", "_of_item"])]:
    thing = Plain()
    setattr(thing, key, 5)
    getattr(thing, key)
    hasattr(thing, key)
plain = Plain()
key = "width"
for number in range(3):
    plain.width = number
    plain.width
