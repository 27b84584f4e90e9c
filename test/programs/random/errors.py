import random


def attempt(f, *args, **kwargs):
    try:
        return f(*args, **kwargs)
    except (ValueError, TypeError, IndexError) as e:
        return f"{type(e).__name__}: {e}"


random.seed(3)
print(attempt(random.randint, 5, 1))
print(attempt(random.randrange, 0))
print(attempt(random.randrange, 5, 5))
print(attempt(random.randrange, 1, 10, 0))
print(attempt(random.choice, []))
print(attempt(random.sample, [1, 2], 3))
print(attempt(random.sample, {1, 2}, 1))
print(attempt(random.choices, [1, 2], weights=[1]))
print(attempt(random.choices, [1, 2], weights=[0, 0]))
print(attempt(random.seed, [1]))
print(attempt(random.getrandbits, -1))
print(attempt(random.shuffle, (1, 2)))
