"""min() and max() with keywords that they do not have, with and without arguments."""
for function in (min, max):
    for keywords in ({'a': 1}, {'key': None, 'b': 2}, {'default': 1}, {'key': abs, 'default': 2, 'c': 3}, {}):
        for args in ((), ([3],), (1, 2)):
            try:
                print(function(*args, **keywords))
            except TypeError as error:
                print(error)
