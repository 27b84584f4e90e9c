# wraps, update_wrapper: what the wrapper takes over
import functools


def logged(function):
    @functools.wraps(function)
    def wrapper(*args, **kwargs):
        calls.append(function.__name__)
        return function(*args, **kwargs)
    return wrapper


calls = []


@logged
def greet(name, punctuation='!'):
    """Greets."""
    text = name + punctuation
    return text


print(greet('World'), greet('You', punctuation='?'))
print(greet.__name__, greet.__doc__, greet.__wrapped__.__name__)
print(calls)
box = ['held']


def repeat(times):
    def decorate(function):
        @functools.wraps(function)
        def inner(*args):
            results = []
            for _ in range(times):
                results.append(function(*args))
            return results
        return inner
    return decorate


@repeat(2)
def touch(item):
    return item


out = touch(box)
print(out)
del out


class Counter:
    def __init__(self, function):
        functools.update_wrapper(self, function)
        self.function = function
        self.count = 0

    def __call__(self, *args):
        self.count += 1
        return self.function(*args)


@Counter
def work(values):
    return len(values)


print(work(box), work(box), work.count, work.__name__)
del work
