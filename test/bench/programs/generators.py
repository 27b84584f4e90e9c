SIZE = 1900


def numbers(limit):
    number = 0
    while number < limit:
        yield number
        number += 1


def squares(source):
    for number in source:
        yield number * number


def even(source):
    for number in source:
        if number % 2 == 0:
            yield number


def chained(limit):
    yield from even(squares(numbers(limit)))


total = 0
for turn in range(SIZE):
    for value in chained(30):
        total += value
    total += sum(number + 1 for number in range(12))
print(total)
