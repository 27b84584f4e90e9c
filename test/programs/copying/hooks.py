import copy


class Shallow:
    def __init__(self, data):
        self.data = data

    def __copy__(self):
        fresh = Shallow(self.data)
        return fresh

    def __deepcopy__(self, memo):
        known = len(memo)
        fresh = Shallow(copy.deepcopy(self.data, memo))
        return fresh


class Stateful:
    def __init__(self, number):
        self.number = number
        self.cache = ['cache']

    def __getstate__(self):
        state = self.__dict__.copy()
        del state['cache']
        return state

    def __setstate__(self, state):
        self.__dict__.update(state)
        self.cache = []


class Slotted:
    __slots__ = ('left', 'right')

    def __init__(self, left, right):
        self.left = left
        self.right = right


data = ['d']
one = Shallow(data)
two = copy.copy(one)
print(two.data is data)
three = copy.deepcopy(one)
print(three.data is data, three.data)
box = [one, one]
four = copy.deepcopy(box)
print(four[0] is four[1])
state = Stateful(1000)
other = copy.copy(state)
print(other.number, other.cache)
slotted = Slotted(data, one)
fifth = copy.copy(slotted)
print(fifth.left is data, fifth.right is one)
sixth = copy.deepcopy(slotted)
print(sixth.left is data, sixth.right.data is sixth.left)
del three, four, sixth


class Derived(list):
    pass


derived = Derived([data])
derived.label = 'l'
seventh = copy.copy(derived)
print(seventh, seventh.label, type(seventh).__name__)
