def memoise(fn):
    cache = {}
    def wrapper(n):
        if n not in cache:
            cache[n] = fn(n)
        return cache[n]
    wrapper.cache = cache
    return wrapper
@memoise
def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)
@memoise
def box(n):
    return [n]
a = fib(8)
b = box(1000)
c = box(1000)
same = b is c
size = len(fib.cache)
box.cache.clear()
b = None
fib = None
c = None
box = None
end = 0
