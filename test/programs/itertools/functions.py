import itertools


def flatten(rows):
    return list(itertools.chain.from_iterable(rows))


def unique(values):
    seen = set()
    for value in itertools.filterfalse(seen.__contains__, values):
        seen.add(value)
        yield value


def window(seq, n):
    iters = itertools.tee(seq, n)
    for i, it in enumerate(iters):
        for _ in range(i):
            next(it, None)
    return zip(*iters)


def roundrobin(*iterables):
    nexts = itertools.cycle(iter(it).__next__ for it in iterables)
    pending = len(iterables)
    while pending:
        try:
            for step in nexts:
                yield step()
        except StopIteration:
            pending -= 1
            nexts = itertools.cycle(itertools.islice(nexts, pending))


print(flatten([[1, 2], [3]]))
print(list(unique("abracadabra")))
print(list(window([1, 2, 3, 4], 3)))
print(list(roundrobin("ABC", "D", "EF")))
ids = itertools.count(1)
people = [{"id": next(ids), "name": name} for name in ("Ann", "Bob")]
print(people)
print([k for k, _ in itertools.groupby([1, 1, 2, 3, 3])])
print(dict(zip("abc", itertools.count())))
print(list(itertools.takewhile(lambda n: n < 40, (n * n for n in itertools.count(1)))))
