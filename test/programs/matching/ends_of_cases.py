log = []


def ends(subject, other):
    match subject:
        case list(items):
            match other:
                case int() as number:
                    number += 1
        case dict():
            if other:
                log.append(other)
                other = [other]
        case 5:
            try:
                other = [5]
            finally:
                log.append(other)
        case 6:
            try:
                other += 1
            finally:
                other = [6]
        case 7:
            for turn in other:
                other = turn
            else:
                other = [other]
        case 8:
            while other:
                other.pop()
        case 9:
            with open_text() as text:
                text = [text]
        case str():
            match other:
                case 5:
                    other = [5]
                case _:
                    other = [subject]
    return other


class open_text:
    def __enter__(self):
        return [self]

    def __exit__(self, *problem):
        log.append(len(problem))


for subject, other in (
    ([1], 2),
    ([1], "two"),
    ({}, 0),
    ({}, 3),
    (5, None),
    (6, 6),
    (7, [7, 8]),
    (8, [8, 9]),
    (9, None),
    ("s", 5),
    ("s", 6),
):
    print(ends(subject, other))
match log:
    case [first, *_]:
        match first:
            case int():
                log = first
            case str():
                log = [first]
print(len(log) if isinstance(log, list) else log)
match log:
    case held:
        if (other := (log if held is log else subject)):
            pass
print(other is held)
