# lru_cache and cache: what they hold
from functools import lru_cache, cache


@lru_cache(maxsize=2)
def build(n):
    return [n] * 3


first = build(1)
again = build(1)
print(first is again)
second = build(2)
third = build(3)
print(build.cache_info())
fresh = build(1)
print(fresh is first)
print(build.cache_info().hits, build.cache_info().misses)
build.cache_clear()
print(build.cache_info())
del first, again, second, third, fresh


@cache
def fib(n):
    if n < 2:
        return n
    return fib(n - 1) + fib(n - 2)


print(fib(20))
print(fib.cache_info())


@lru_cache
def pair(a, b=(1, 2)):
    return (a, b)


key = ('key', 1000)
value = pair(key)
other = pair(key, b=(3, 4))
print(value, other)
print(pair.__wrapped__(5))
del value
same = pair(key)
print(same is pair(key))
try:
    pair([])
except TypeError as error:
    print(error)


class Point:
    @lru_cache(maxsize=None)
    def area(self, size):
        return [self, size]


point = Point()
area = point.area(5)
print(point.area(5) is area)
del point
print(Point.area.cache_info().currsize)
