global counter
counter = [0]


def outer():
    global made
    made = [1]
    x = ["x"]
    y = None

    def middle():
        nonlocal x
        y = ["y"]

        def inner():
            nonlocal x, y
            x = ["x2"]
            y = [x]
            return y

        result = inner()
        return result, y

    before = x
    pair = middle()
    return before, x, pair, y


print(outer())
print(made)


def deleter():
    value = [1]

    def drop():
        nonlocal value
        del value

    drop()
    try:
        return value
    except NameError as e:
        return str(e)


print(deleter())


def uses_global():
    global counter, fresh
    counter = counter + [1]
    fresh = counter
    del counter


uses_global()
print(fresh)
try:
    print(counter)
except NameError as e:
    print(e)


class Scope:
    global from_class
    from_class = [3]
    fresh = [4]
    def get(self):
        return fresh


print(from_class, Scope().get(), Scope.fresh)


def counter_maker():
    count = 1000

    def step(n=1):
        nonlocal count
        count += n
        return count

    def reset():
        nonlocal count
        count = 0

    return step, reset


step, reset = counter_maker()
print(step(), step(2))
reset()
print(step())
