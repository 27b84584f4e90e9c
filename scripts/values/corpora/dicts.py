# Sequences of operations on a dict, some of them during an iteration.
numbers = Numbers(16)


def some_key(kind):
    if kind == 0:
        return numbers.between(-3, 12)
    if kind == 1:
        return "k%d" % numbers.between(0, 15)
    if kind == 2:
        return numbers.between(-2, 3) * 2**61 + numbers.between(-2, 2)
    return some_key(numbers.below(3))


def run(steps):
    table = {}
    iterator = None
    log = []
    for operation, *rest in steps:
        if operation == "set":
            table[rest[0]] = len(log)
        elif operation == "delete":
            table.pop(rest[0], None)
        elif operation == "popitem":
            log.append(list(table.popitem()) if table else None)
        elif operation == "clear":
            table.clear()
        elif operation == "copy":
            table = table.copy()
        elif operation == "update":
            table.update({key: -1 for key in rest[0]})
        elif operation == "display":
            table = dict.fromkeys(rest[0], -2)
        elif operation == "iterate":
            iterator = iter(table)
        elif operation == "reversed":
            iterator = reversed(table)
        elif iterator is not None:
            try:
                log.append([next(iterator)])
            except StopIteration:
                log.append("stop")
            except RuntimeError as error:
                log.append(str(error))
    return [log, [[key, table[key]] for key in table]]


OPERATIONS = ["set"] * 9 + ["delete"] * 6 + ["popitem", "clear", "copy", "update", "display", "iterate", "iterate", "reversed"] + ["next"] * 6
for _ in range(60):
    kind = numbers.below(4)
    steps = []
    pending = numbers.between(6, 34)
    while len(steps) < pending:
        operation = numbers.choice(OPERATIONS)
        if operation in ("set", "delete"):
            steps.append([operation, some_key(kind)])
        elif operation == "clear" and not numbers.chance(30):
            continue
        elif operation in ("update", "display"):
            steps.append([operation, [some_key(kind) for _ in range(numbers.between(0, 9))]])
        elif operation == "next" and numbers.chance(30):
            # Replacing one key by another keeps the size, so that an iteration goes on.
            key = some_key(kind)
            steps += [["delete", key], ["set", key], ["next"]]
        else:
            steps.append([operation])
    case("sequence", [steps], run)

# One key replaced by another keeps the size, so that an iteration goes on: over a table that may have been packed meanwhile.
for _ in range(150):
    kind = numbers.below(4)
    steps = []
    present = []

    def change(operation, key):
        steps.append([operation, key])
        if operation == "set" and key not in present:
            present.append(key)
        elif operation == "delete" and key in present:
            present.remove(key)

    start = [some_key(kind) for _ in range(numbers.between(1, 13))]
    steps.append([numbers.choice(["display", "update"]), start])
    present = list(dict.fromkeys(start))
    for _ in range(numbers.between(0, 6)):
        change(numbers.choice(["set", "delete"]), some_key(kind))
    if numbers.chance(25):
        steps.append(["copy"])
    if numbers.chance(25) and present:
        steps.append(["popitem"])
        present.pop()
    if numbers.chance(30):
        extra = [some_key(kind) for _ in range(numbers.between(0, 7))]
        steps.append(["update", extra])
        present = list(dict.fromkeys(present + extra))
    steps.append([numbers.choice(["iterate", "iterate", "reversed"])])
    for _ in range(numbers.between(4, 14)):
        steps.append(["next"])
        if present and numbers.chance(75):
            gone = numbers.choice(present)
            change("delete", gone)
            new = gone
            while numbers.chance(90) and (new == gone or new in present):
                new = some_key(3 if numbers.chance(15) else kind)
            change("set", new)
    steps += [["next"]] * 4
    case("sequence", [steps], run)
finish()
