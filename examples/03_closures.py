"""Closures: functions that keep variables alive.

A variable that an inner function uses lives in a cell. The cell holds the
object, and each function made there holds the cell.
"""


def make_counter(start):
    history = [start]

    def count():
        history.append(history[-1] + 1)
        return history[-1]

    return count


one = make_counter(100)
two = make_counter(200)
one()
one()

del one                # the function, its cell and its history are freed
print(two())
