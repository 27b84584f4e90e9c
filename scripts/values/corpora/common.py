# What every corpus uses: numbers that are the same in every Python, an encoding of values as JSON, and the collection of cases.
# A case is [operation, arguments, result]. generate-goldens.mjs puts this text before that of a corpus.
import json
import math


class Numbers:
    """A linear congruential generator: the random module may change between versions."""

    def __init__(self, seed):
        self.state = seed

    def below(self, limit):
        self.state = (self.state * 6364136223846793005 + 1442695040888963407) % 2**64
        return (self.state >> 20) % limit

    def between(self, low, high):
        return low + self.below(high - low + 1)

    def choice(self, items):
        return items[self.below(len(items))]

    def chance(self, percent):
        return self.below(100) < percent


def encode(value):
    if value is None or value is True or value is False:
        return value
    if isinstance(value, int):
        return int(value) if abs(value) < 2**53 else {"i": hex(value)}
    if isinstance(value, float):
        return {"f": repr(float(value))}
    if isinstance(value, complex):
        return {"c": [repr(value.real), repr(value.imag)]}
    if isinstance(value, str):
        return value
    if isinstance(value, (bytes, bytearray)):
        return {"b": bytes(value).hex()}
    if isinstance(value, (list, tuple)):
        return [encode(item) for item in value]
    if isinstance(value, range):
        return {"r": [encode(value.start), encode(value.stop), encode(value.step)]}
    if isinstance(value, dict):
        return {"d": [[encode(key), encode(item)] for key, item in value.items()]}
    raise TypeError(type(value))


CASES = []


def case(operation, arguments, function):
    """Adds the case of calling a function with arguments."""
    try:
        result = encode(function(*arguments))
    except Exception as error:
        result = {"e": type(error).__name__ + ": " + describe(error)}
    CASES.append([operation, [encode(argument) for argument in arguments], result])


def describe(error):
    # The C library's texts differ between Linux and WebAssembly; the truth is Linux.
    if isinstance(error, OverflowError) and len(error.args) == 2:
        return "(34, 'Numerical result out of range')"
    return str(error)


def finish():
    print(json.dumps(CASES, separators=(",", ":")))
