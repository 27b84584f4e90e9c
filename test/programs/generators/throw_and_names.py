# What `throw` refuses, the traceback that it is given, and names of generators that are set.
import types
import warnings

warnings.simplefilter('ignore')


def count(limit):
    for number in range(limit):
        yield number


def refused(*args):
    counter = count(3)
    next(counter)
    try:
        counter.throw(*args)
    except TypeError as error:
        print(error)
    print(counter.gi_frame is None)


refused(ValueError('one'), 'two')
refused(ValueError, None, 'not a traceback')
refused(ValueError('three'), None, [])
refused([])


def traceback_of(function):
    try:
        function()
    except ValueError as error:
        return error.__traceback__


def failing():
    raise ValueError


given = traceback_of(failing)
counter = count(2)
try:
    counter.throw(ValueError, 'here', given)
except ValueError as error:
    print(error, error.__traceback__ is given)
made = types.TracebackType(given, given.tb_frame, 1, 2)
print(made.tb_next is given, made.tb_lineno)
for arguments in [(given,), (5, given.tb_frame, 1, 2), (None, 5, 1, 2)]:
    try:
        types.TracebackType(*arguments)
    except TypeError as error:
        print(error)
given = made = None

counter = count(1)
counter.__name__ = 'an ' + 'other'
counter.__qualname__ = name = 'some ' + 'name'
print(counter.__name__, counter.__qualname__)
for value in [5, None]:
    try:
        counter.__name__ = value
    except TypeError as error:
        print(error)
text = repr(counter)
print(len(text) > 10)
