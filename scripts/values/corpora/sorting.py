# The comparisons of list.sort, in order.
numbers = Numbers(13)


class Stop(Exception):
    pass


class Item:
    def __init__(self, value, index, log, limit):
        self.value = value
        self.index = index
        self.log = log
        self.limit = limit

    def __lt__(self, other):
        if self.limit is not None and len(self.log) >= self.limit:
            raise Stop
        self.log.append((self.index, other.index))
        return self.value < other.value


def sort(values, reverse, limit):
    log = []
    items = [Item(value, index, log, limit) for index, value in enumerate(values)]
    try:
        items.sort(reverse=reverse)
    except Stop:
        pass
    order = [item.index for item in items]
    return [len(log), log if len(log) < 16 else [], checksum(log), order if len(order) < 24 else [], checksum(order)]


def checksum(items):
    result = 0
    for character in str(items):
        result = (result * 31 + ord(character)) % 1000000007
    return result


def pattern():
    size = numbers.choice([0, 1, 2, 3, 5, 8, 20, 33, 63, 64, 65, 100, 130, 200, 260])
    kind = numbers.below(9)
    span = numbers.choice([1, 3, 10, 1000])
    if kind == 0:
        return [numbers.below(span) for _ in range(size)]
    if kind == 1:
        return list(range(size))
    if kind == 2:
        return list(range(size, 0, -1))
    if kind == 3:
        return [size - index // 3 for index in range(size)]
    if kind == 4:
        return [index % max(size // 3, 1) for index in range(size)]
    if kind == 5:
        return sorted(numbers.below(span) for _ in range(size)) + [numbers.below(span) for _ in range(numbers.below(10))]
    if kind == 6:
        values = list(range(size))
        for _ in range(3):
            if size:
                values[numbers.below(size)] = numbers.below(size)
        return values
    if kind == 7:
        middle = size // 2
        return [2 * index for index in range(middle)] + [index + numbers.below(2) for index in range(size - middle)]
    return [abs(index - size // 2) for index in range(size)]


for _ in range(260):
    values = pattern()
    case("sort", [values, numbers.chance(30), numbers.between(0, 3 * len(values)) if numbers.chance(25) else None], sort)
finish()
