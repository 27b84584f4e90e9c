import json
from collections import defaultdict, Counter, namedtuple, deque
from functools import reduce, partial, lru_cache
import itertools

Item = namedtuple("Item", ["name", "price", "qty"])
items = [Item("apple", 0.5, 10), Item("pear", 0.75, 4), Item("fig", 2.0, 1)]
total = reduce(lambda acc, it: acc + it.price * it.qty, items, 0)
print(f"total = {total:.2f}")
cheap = [it.name for it in items if it.price < 1]
print(cheap, items[0]._replace(qty=3), items[0]._asdict())
groups = defaultdict(list)
for it in items:
    groups[len(it.name)].append(it)
print(dict(groups).keys(), sorted(groups))
c = Counter("mississippi")
print(c.most_common(2), c["z"], sum(c.values()))
d = deque([1, 2, 3], maxlen=3)
d.append(4)
d.appendleft(0)
print(d, d.pop(), list(d))
print(list(itertools.chain([1], (2, 3))), list(itertools.islice(itertools.count(5), 3)))
print(list(itertools.permutations("abc", 2))[:3], list(itertools.product([0, 1], repeat=2)))
for key, grp in itertools.groupby(sorted(["apple", "avocado", "banana"]), key=lambda w: w[0]):
    print(key, list(grp))


@lru_cache(maxsize=None)
def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)


print(fib(30), fib.cache_info())
double = partial(lambda a, b: a * b, 2)
print(double(21))
text = json.dumps({"a": [1, 2, {"b": None}], "c": True}, sort_keys=True)
print(text, json.loads(text)["a"][2])
pairs = list(zip(*[iter(range(6))] * 2))
print(pairs)
nested = {"x": {"y": {"z": 1}}}
node = nested
for k in "xyz":
    node = node[k]
print(node)
inverted = {v: k for k, v in {"a": 1, "b": 2}.items()}
print(inverted, {**inverted, 3: "c"}, inverted | {4: "d"})
