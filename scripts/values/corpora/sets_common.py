# Sequences of operations on sets, and the order of the sets afterwards. What uses this defines KINDS, the kinds of elements.
numbers = Numbers(9 + len(KINDS))


def element(kind):
    if kind == 0:
        return numbers.between(0, 40)
    if kind == 1:
        return numbers.between(-50, 1000)
    if kind == 2:
        return numbers.choice([1, -1]) * numbers.below(2 ** numbers.between(1, 90))
    if kind == 3:
        return numbers.between(-100, 100) / 4
    if kind == 4:
        return (numbers.between(0, 5), numbers.between(-3, 3))
    return numbers.between(0, 30) * 2 ** numbers.between(0, 20)


def run(steps):
    sets = [set(), set(), set()]
    log = []
    for operation, target, *rest in steps:
        target_set = sets[target]
        if operation == "new":
            sets[target] = set(rest[0])
        elif operation == "add":
            for item in rest[0]:
                target_set.add(item)
        elif operation == "discard":
            for item in rest[0]:
                target_set.discard(item)
        elif operation == "pop":
            log.append([[target_set.pop() for _ in range(min(rest[0], len(target_set)))]])
        elif operation == "clear":
            target_set.clear()
        elif operation == "copy":
            sets[rest[0]] = target_set.copy()
        elif operation in ("union", "intersection", "difference", "symmetric_difference"):
            sets[rest[1]] = getattr(target_set, operation)(sets[rest[0]])
        else:
            getattr(target_set, operation)(sets[rest[0]])
        log.append([list(each) for each in sets])
    return [log[-1], [position for position in log[:-1] if len(str(position)) < 700][:6], checksum(log)]


def checksum(log):
    result = 0
    for character in repr(log):
        result = (result * 31 + ord(character)) % 1000000007
    return result


OPERATIONS = ["new", "add", "add", "add", "discard", "discard", "pop", "clear", "copy", "union", "intersection", "difference", "symmetric_difference", "update",
              "intersection_update", "difference_update", "symmetric_difference_update"]
for _ in range(ROUNDS):
    kind = numbers.choice(KINDS)
    most = numbers.choice([6, 12, 30, 30, 90])
    steps = []
    for _ in range(numbers.between(3, 12)):
        operation = numbers.choice(OPERATIONS)
        target = numbers.below(3)
        if operation in ("new", "add", "discard"):
            steps.append([operation, target, [element(kind) for _ in range(numbers.between(0, most))]])
        elif operation == "pop":
            steps.append([operation, target, numbers.between(1, 4)])
        elif operation == "clear":
            if numbers.chance(30):
                steps.append([operation, target])
        elif operation == "copy":
            steps.append([operation, target, numbers.below(3)])
        elif operation in ("union", "intersection", "difference", "symmetric_difference"):
            steps.append([operation, target, numbers.below(3), numbers.below(3)])
        else:
            steps.append([operation, target, numbers.below(3)])
    if steps:
        case("sequence", [steps], run)
for size in (5, 17, 100, 1000, 3000):
    case("growing", [-size if 1 in KINDS else 0, size],
         lambda low, size: checksum([list(set(range(0, size * 7, 7))), list(set(range(low, size, 3))), list({i * i for i in range(size)})]))
finish()
