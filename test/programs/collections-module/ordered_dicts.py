from collections import OrderedDict

key = ('long', 'key')
value = ['value']
order = OrderedDict()
order[key] = value
order['second'] = value
order['third'] = []
print(list(order))
order.move_to_end(key)
print(list(order.keys())[-1] is key)
order.move_to_end('third', last=False)
print(order)
first = order.popitem(last=False)
last = order.popitem()
print(first, last[0] is key)
del last
order['again'] = key
for name, item in order.items():
    print(name, item)
for name in reversed(order):
    print(name)
copied = order.copy()
print(copied == order, copied == dict(order))
print(OrderedDict(a=1, b=2) == OrderedDict(b=2, a=1), OrderedDict(a=1, b=2) == dict(b=2, a=1))
taken = order.pop('again')
print(taken is key, order.pop('nothing', None))
order.clear()
print(order, len(order))
del key


class LRU(OrderedDict):
    def __init__(self, size):
        super().__init__()
        self.size = size

    def __setitem__(self, key, value):
        super().__setitem__(key, value)
        self.move_to_end(key)
        if len(self) > self.size:
            oldest = next(iter(self))
            del self[oldest]


cache = LRU(2)
cache['one'] = [1]
cache['two'] = [2]
cache['one'] = [11]
cache['three'] = [3]
print(list(cache.items()))
