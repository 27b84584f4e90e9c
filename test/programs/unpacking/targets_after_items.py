# A line of several values that ends with an item, and one behind it that begins with a bracket.
def swap(pair, more):
    first, second = pair[0], pair[-1]
    [left, right] = second, first
    (low, high) = left, right
    third, kept = more[0], pair
    # A comment between them.
    [low, high] = [high, third]
    return low, high, kept


def totals(rows):
    count, found = 0, []
    for [name, amount] in rows:
        before, after = found[-1:], amount
        [change, _] = [after, before]
        last, total = rows[-1][1], count + change

        [count, last] = total, None
        found.append(name)
    best, worst = found[0], found[-1]
    return [count, best, worst]


names = ["ann", "bob"]
print(swap(names, [3]))
head, tail = names[0], names[1:]
[again] = tail
print(head, again, totals([["x", 1], ["y", 2]]))


class Pair:
    first, second = names[0], 2
    [third, fourth] = second, first
    fifth, sixth = names[1], 3


[seventh] = [Pair.third + Pair.sixth]
print(Pair.fourth, seventh)
