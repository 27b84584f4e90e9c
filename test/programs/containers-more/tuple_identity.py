class Item:
    pass


class Pair(tuple):
    pass


a, b = Item(), Item()
t = (a, b)
same = [tuple(t) is t, t[:] is t, t + () is t, () + t is t, t * 1 is t, 1 * t is t, t[0:2] is t]
print(same, t[::-1] is t, t * 2 is t, tuple([a, b]) is t, tuple() is (), t * 0 is ())
whole = t[:]
first = t[0]
last = t[-1]
part = t[1:]
double = t * 2
joined = t + (a,)
made = tuple([a, b, a])
made = tuple(x for x in (a, b))
made = tuple({a: 1})
pair = Pair(t)
pair = Pair([a, b])
print(type(pair[:]).__name__, type(pair + ()).__name__, pair[:] is pair, pair * 1 is pair, tuple(pair) is pair)
print(pair == t, t == pair, pair != t, len(pair), list(pair) == list(t))
plain = tuple(pair)
plain = None
pair = None
made = None
joined = double = part = None
try:
    t[5]
except IndexError as error:
    print(error)
try:
    t['x']
except TypeError as error:
    print(error)
try:
    t + [a]
except TypeError as error:
    print(error)
print((1, 2) < (1, 2, 0), (1, 'a') == (1, 'a'), (3,) > (2, 9), hash((1, 2)) == hash((1, 2)))
print(repr(()), repr((1,)), repr((1, 2)), (1, 2, 3, 2).index(2), (1, 2, 3, 2).index(2, 2), (1, 2, 2).count(2))
