# A context manager that yields again after an exception was thrown into it: its generator is closed from 3.12 on.
from contextlib import contextmanager


@contextmanager
def patient():
    try:
        yield 1
    except ValueError:
        yield 2


@contextmanager
def generous():
    yield 1
    yield 2


def leave(kind):
    held = kind()
    held.__enter__()
    try:
        held.__exit__(ValueError, ValueError('thrown'), None)
    except (RuntimeError, ValueError) as error:
        print(type(error).__name__)
    rest = [held]
    return len(rest)


def finish(kind):
    held = kind()
    held.__enter__()
    try:
        held.__exit__(None, None, None)
    except RuntimeError as error:
        print(error)
    rest = [held]
    return len(rest)


for kind in (patient, generous):
    count = leave(kind)
    count = finish(kind)
last = patient
print(count)
