# Values for an array are converted before there is room for them, and again into their place.
from array import array


class Number:
    def __init__(self, value):
        self.value = value
        self.asked = 0

    def __index__(self):
        self.asked += 1
        return self.value


numbers = [Number(n) for n in range(4)]
a = array('i', [numbers[0]])
a.append(numbers[1])
a.insert(0, numbers[2])
a.extend([numbers[3], numbers[3]])
a[0] = numbers[1]
a.fromlist([numbers[2]])
a.extend(iter([5]))
b = array('i', iter([numbers[0], numbers[0]]))
c = array('i', (numbers[0], numbers[0]))
print(a, b, c, [n.asked for n in numbers])
view = memoryview(a)
for change in (lambda: a.append(numbers[3]), lambda: a.extend([numbers[3]])):
    try:
        change()
    except BufferError as error:
        print(error, numbers[3].asked)
view.release()


class Growing:
    def __init__(self, target):
        self.target = target

    def __index__(self):
        self.target.append(0)
        return 7


d = array('b', [1])
d.append(Growing(d))
print(d)
del d
