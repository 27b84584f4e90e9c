# What a class does not let go of, and iterators that are used up by what they call.
class Named:
    "the text"


def refused(action):
    try:
        action()
    except (AttributeError, TypeError) as error:
        print(type(error).__name__, error)


doc = type.__dict__['__doc__']
refused(lambda: doc.__delete__(Named))
refused(lambda: doc.__set__(list, 'blah'))
refused(lambda: delattr(Named, '__doc__'))
refused(lambda: delattr(Named, '__module__'))
refused(lambda: delattr(Named, '__name__'))
refused(lambda: delattr(Named, '__abstractmethods__'))
refused(lambda: type.__abstractmethods__)
doc.__set__(Named, ['new'])
print(Named.__doc__, Named.__module__)
Named.__abstractmethods__ = {'one'}
refused(Named)
del Named.__abstractmethods__
named = Named()


class Source:
    def __init__(self, values):
        self.values = values
        self.iterator = None

    def give(self):
        value = self.values.pop()
        if value == 3:
            print('rest', list(self.iterator))
        return value


source = Source([0, 1, 2, 3, 4])
source.iterator = iter(source.give, 0)
print(next(source.iterator), next(source.iterator, 'end'), list(source.iterator), source.values)
source.iterator = None
print('end')
