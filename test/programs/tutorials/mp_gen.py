# generator tests as in small Python implementations
def gen():
    i = 1
    while 1:
        x = yield i
        print("sent", x)
        i += 1


g = gen()
print(next(g))
print(g.send("a"))
print(next(g))
try:
    gen().send(1)
except TypeError:
    print("TypeError")


def gen2():
    try:
        yield 1
        yield 2
    except ValueError:
        print("got ValueError")
        yield 3
    finally:
        print("finally")


g = gen2()
print(next(g))
print(g.throw(ValueError))
try:
    next(g)
except StopIteration:
    print("stop")


def sub():
    r = yield 1
    print("r", r)
    return "result"


def outer():
    res = yield from sub()
    print("res", res)
    yield from (i * i for i in range(3))
    return 42


o = outer()
print(next(o))
print(o.send(5))
print(list(o))


def closer():
    try:
        yield 1
    except GeneratorExit:
        print("exit")
        raise


c = closer()
next(c)
c.close()
c.close()


def bad():
    try:
        yield 1
    except GeneratorExit:
        yield 2


b = bad()
next(b)
try:
    b.close()
except RuntimeError as e:
    print("RuntimeError", e)


def raising():
    yield 1
    raise StopIteration("inner")


try:
    for x in raising():
        print(x)
except RuntimeError as e:
    print("RuntimeError", e, repr(e.__cause__))


class Iter:
    def __init__(self, n):
        self.n = n

    def __iter__(self):
        return self

    def __next__(self):
        if self.n == 0:
            raise StopIteration
        self.n -= 1
        return self.n


print(list(Iter(3)), tuple(Iter(2)), sum(Iter(5)), max(Iter(4)))
print(*(x for x in Iter(3)))
a, b, *c = Iter(5)
print(a, b, c)
it = iter(lambda l=[1, 2, 3]: l.pop(), 1)
print(list(it))
print(next(iter([]), "default"))
e = enumerate(Iter(2), start=10)
print(next(e), next(e))
z = zip("ab", Iter(3))
print(list(z))
print(list(map(lambda x, y: x + y, [1, 2], (3, 4))))
print(list(filter(None, [0, 1, "", "x"])))
print([y for x in [[1, 2], [3]] for y in x if y != 2])
print({k: v for k, v in zip("xyz", range(3))})
print({x % 3 for x in range(10)})
gen_exp = (x for x in range(3))
print(gen_exp is iter(gen_exp), list(gen_exp), list(gen_exp))
print(type(gen_exp).__name__, gen.__name__)
