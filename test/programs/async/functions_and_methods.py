def drive(coro):
    try:
        while True:
            coro.send(None)
    except StopIteration as stop:
        return stop.value


class Service:
    cache = {}

    def __init__(self, name):
        self.name = name

    async def get(self, key, *, default=None):
        if key not in self.cache:
            self.cache[key] = await self.load(key)
        return self.cache[key]

    async def load(self, key):
        return [self.name, key]

    @classmethod
    async def make(cls, name):
        return cls(name)

    @staticmethod
    async def helper(*args, **kw):
        return args, kw

    async def __call__(self, x):
        return await self.get(x)


s = drive(Service.make("svc"))
print(drive(s.get("k")), drive(s.get("k")) is s.cache["k"])
print(drive(Service.helper(1, a=2)))
print(drive(s("other")))
print(s.get.__name__, type(s.get).__name__, type(Service.get).__name__)
f = s.get("k")
print(f.__name__, f.__qualname__)
f.close()
async def with_default(x=[1], *, y=[2]):
    z = (lambda: x)()
    return z, y
print(drive(with_default()))
async def closure():
    n = 0
    async def step():
        nonlocal n
        n += 1
        return n
    return [await step() for _ in range(3)]
print(drive(closure()))
def deco(fn):
    async def wrapper(*args):
        return ["wrapped", await fn(*args)]
    return wrapper
@deco
async def decorated(x):
    return x
print(drive(decorated(5)))
async def recursive(n):
    return [] if n == 0 else [n, await recursive(n - 1)]
print(drive(recursive(4)))
