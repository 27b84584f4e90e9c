SIZE = 15000


def counter(start):
    value = start

    def step(amount=1):
        nonlocal value
        value += amount
        return value

    def reset():
        nonlocal value
        value = start
        return value

    return step, reset


def compose(*functions):
    def composed(argument):
        for function in functions:
            argument = function(argument)
        return argument

    return composed


def traced(function):
    calls = []

    def wrapper(*arguments):
        calls.append(arguments)
        if len(calls) > 8:
            calls.clear()
        return function(*arguments)

    return wrapper


@traced
def double(number):
    return number * 2


total = 0
for turn in range(SIZE):
    step, reset = counter(turn)
    step()
    step(5)
    pipeline = compose(double, lambda number: number + 1, step)
    total += pipeline(turn)
    total -= reset()
print(total)
