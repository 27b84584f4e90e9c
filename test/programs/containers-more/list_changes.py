class Item:
    pass


a, b, c = Item(), Item(), Item()
items = [a]
items.append(b)
items.insert(0, c)
items.insert(-1, a)
items.insert(99, b)
items.extend([a, b])
items.extend((c,))
items.extend(x for x in [a, c])
items.extend({b: 1})
items += [a]
items += (b, c)
last = items.pop()
first = items.pop(0)
middle = items.pop(-3)
items.remove(b)
del items[0]
del items[-1]
copied = items.copy()
items.reverse()
items *= 2
items *= 0
items.clear()
copied.clear()
copied = list(copied)
pair = [a] * 2
joined = pair + [c]
joined[0] = c
joined[1:1] = [a, b]
joined[:2] = (b,)
joined[1:] = []
joined[5:2] = [a]
joined[::2] = [c]
joined[:] = joined
joined[1:1] = joined
joined[:] = pair
del joined[:1]
del joined[::2]
numbered = [a, b, c, a, b, c]
part = numbered[1:4]
part = numbered[::-2]
del numbered[::2]
numbered[::-1] = [a, b, c]
del numbered[::-2]
numbered = pair = None
part = copied = None
