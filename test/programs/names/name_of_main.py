"""`__name__` is the interned `'__main__'`, which the interpreter holds too."""
name = __name__
literal = "__main__"
copied = globals().copy()["__name__"]


class Named:
    pass


def function():
    return __name__


print(name is literal, copied is name, Named.__module__ is name, function.__module__ is name, function() is name)
print(sorted(key for key, value in globals().items() if value == "__main__" and key > "a"))
