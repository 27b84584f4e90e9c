counter = 0
items = [1]


def bump():
    global counter, fresh
    counter += 1
    fresh = [counter]
    items.append(fresh)
    return fresh


def drop():
    global fresh
    del fresh
    try:
        return fresh
    except NameError as error:
        return str(error)


a = bump()
b = bump()
print(counter, fresh is b, items)
c = drop()
print(c)


def shadows(items):
    def inner():
        return items
    items = items + [0]
    return inner(), [items for items in range(2)]


print(shadows(items))


def outer():
    x = "outer"

    class K:
        x = "class"
        seen = x

        def m(self):
            return x
        got = [x for _ in range(1)]
    return K.seen, K().m(), K.got


print(outer())
x = "module"


def builtin_shadow():
    len = lambda v: "my len"
    return len([1])


print(builtin_shadow(), len([1]))
max = [3]
print(max)
del max
print(max([1, 2]))
exec_ns = {}


def recursive_default(n, acc=[]):
    acc.append(n)
    return recursive_default(n - 1) if n else acc


print(recursive_default(2), recursive_default(0))


def conditional(flag):
    if flag:
        value = [flag]
    try:
        return value
    except UnboundLocalError:
        return "unbound"


print(conditional(1), conditional(0))


def loop_variable():
    for i in []:
        pass
    try:
        return i
    except UnboundLocalError as error:
        return str(error)


print(loop_variable())
print([y for y in range(3)], "y" in globals(), "a" in globals())
del a, b, items
end = 0
