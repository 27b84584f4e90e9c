def level_one():
    a = [1]
    b = "b one"

    def level_two():
        nonlocal a
        b = [2]

        def level_three():
            nonlocal a, b
            a = a + [3]
            b = b + a
            return b
        r = level_three()
        return r, b
    first = level_two()
    second = level_two()
    return first, second, a, b


out = level_one()
print(out)


def toggles():
    state = False

    def flip():
        nonlocal state
        state = not state
        return state

    def peek():
        return state
    return flip, peek


flip, peek = toggles()
seq = [flip(), peek(), flip(), peek()]
print(seq, flip.__closure__[0] is peek.__closure__[0])


def accumulate(*values, start=None):
    total = [] if start is None else start

    def add(value):
        nonlocal total
        total = total + [value]
        return total
    for v in values:
        add(v)
    del v
    return total, add


t, add = accumulate(1, 2, start=[0])
u = add(3)
print(t, u)
try:
    def early():
        def use():
            return later
        got = use()
        later = 1
        return got
    early()
except NameError as error:
    print(error)
out = t = u = add = None
end = 0
