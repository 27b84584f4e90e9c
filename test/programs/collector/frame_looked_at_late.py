"""A frame that an exception keeps is looked at by the collector once it has ended: behind what was made while it ran."""
import gc

log = []


def fail(number, table):
    try:
        iterator = iter((number, log))
        1 / 0
    except ZeroDivisionError:
        raise
    finally:
        gc.collect()
        try:
            1 / 0
        except ZeroDivisionError as error:
            kept = error


for round in range(2):
    try:
        fail(1, dict(key=1))
    except ZeroDivisionError as error:
        pass
    done = 1


class Named(Exception):
    def __init__(self, number):
        self.number = number

    def __del__(self):
        print("gone", self.number)


def chain():
    first = None
    try:
        raise Named(1)
    except Named as error:
        first = error
    try:
        raise Named(2)
    except Named as error:
        second = error
    return None


chain()
print(gc.collect() > 0)
