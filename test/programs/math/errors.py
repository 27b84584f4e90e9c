import math


def attempt(f, *args):
    try:
        return f(*args)
    except (ValueError, TypeError, OverflowError, ZeroDivisionError) as e:
        return f"{type(e).__name__}: {e}"


print(attempt(math.sqrt, -1))
print(attempt(math.sqrt, -2.5))
print(attempt(math.log, 0))
print(attempt(math.log, -1.5))
print(attempt(math.log10, 0.0))
print(attempt(math.log, 2, 1))
print(attempt(math.acos, 2))
print(attempt(math.factorial, -1))
print(attempt(math.factorial, 2.5))
print(attempt(math.sqrt, "4"))
print(attempt(math.floor, "4"))
print(attempt(math.exp, 1000))
print(attempt(math.pow, 10, 400))
print(attempt(math.pow, -8, 0.5))
print(attempt(math.comb, 3, -1))
print(attempt(math.isqrt, -4))
print(attempt(math.fmod, 1, 0))
print(attempt(math.dist, (1,), (1, 2)))
print(attempt(math.gcd, 1.5))
print(attempt(math.sin, math.inf))
print(attempt(math.floor, math.inf))
print(attempt(math.ceil, math.nan))
print(attempt(math.gamma, 0))
print(attempt(math.gamma, 500))
print(attempt(math.atanh, 1.0))
print(attempt(math.acosh, 0))
print(attempt(math.fsum, ["x"]))
print(attempt(math.prod, [2, "ab", None]))
