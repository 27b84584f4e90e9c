"""A tuple around a choice between constants is built each time, also where the code that builds it was copied behind each of them."""


def wrapped(flag):
    return ("yes" if flag else "no"),


def inner(flag):
    return (None if flag else 5000, 1)


def ended(flag):
    return [(None if flag == flag else [])]


first = wrapped(1)
second = wrapped(1)
third = wrapped(0)
pair = inner(1)
other = inner(1)
again = inner(0)
boxed = ended(3)
fixed = ("yes",)
print(first is second, pair is other, first is fixed)
