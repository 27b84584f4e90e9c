# Modules that do not exist, where the program expects it; names that a module has not; everything of a module.
from contextlib import suppress
import importlib
from textwrap import *


def load(name):
    try:
        return importlib.import_module(name)
    except ModuleNotFoundError as error:
        return [error.name, str(error)]


missing = load('no_such_module')
print(missing)
with suppress(ImportError):
    import nothing.below
    print('not reached')
try:
    import os.nothing
except ImportError as error:
    print(error)
try:
    import asynchat
except ImportError as error:
    print(type(error).__name__)
try:
    from math import no_such_function
except ImportError as error:
    print(type(error), error.name)
try:
    import math
    math.no_such_function
except AttributeError as error:
    print(error)
text = shorten('a long text', 8)
missing = None
