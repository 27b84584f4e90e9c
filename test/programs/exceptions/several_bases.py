"""Exception classes with several bases: which of them the class holds as its best base, and whose text it has."""


class AppError(Exception):
    pass


class Missing(AppError, KeyError):
    pass


class Invalid(AppError, ValueError):
    def __init__(self, field, *reasons):
        super().__init__(field, *reasons)
        self.field = field


class NoAttribute(AppError, AttributeError):
    pass


class Both(KeyError, NoAttribute):
    pass


class Exit(AppError, SystemExit):
    pass


class Broken(AppError, TimeoutError):
    pass


classes = [Missing, Invalid, NoAttribute, Both, Exit, Broken]
for kind in classes:
    print(kind.__name__, kind.__base__.__name__, [base.__name__ for base in kind.__bases__])
kind = None
for error in Missing('name'), Invalid('age', ['too low']), Both('b'), Exit(3), Broken(2, 'two'):
    try:
        raise error
    except AppError as caught:
        print(caught, repr(caught), caught is error)
print(error.errno, error.strerror)
try:
    raise Missing('again')
except LookupError as caught:
    kept = caught
print(kept, kept.args)
del error, kept
classes.clear()
del Broken
