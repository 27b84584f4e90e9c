def nested(rows):
    for row in rows:
        for x in row:
            if x:
                break
        print(row)
    for row in rows:
        for x in row:
            if x:
                break
        else:
            print('none')
    return None


def index(xs, wanted):
    for i, x in enumerate(xs):
        if x == wanted:
            return i
    return -1


def any_of(xs):
    found = False
    for x in xs:
        if x:
            found = True
            break
    print(found)


def last(xs):
    y = 0
    for x in xs:
        if x > 1: break
        y = x
    else:
        y = 5
    return [y]


def twice(xs):
    while True:
        for x in xs:
            if x:
                break
        xs = xs[1:]
        if not xs:
            break
    return xs


def guarded(xs):
    try:
        for x in xs:
            if x:
                break
        return xs
    finally:
        xs = 0


nested([[0], [1], []])
index([1, 2], 3)
index([1, 2], 2)
for case in ([], [0, 0], [0, 1], [0, 5, 7]):
    any_of(case)
    last(case)
    twice(case)
    guarded(case)
for x in [0, 1]:
    if x > 1:
        break
x = 5
for x in [0, 1]:
    for y in [0, 1]:
        if y > 3:
            break
    x = 4
