import warnings


def old(x):
    warnings.warn("old() is deprecated", DeprecationWarning, stacklevel=2)
    return x * 2


with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    value = old(4)
    warnings.warn("plain")
print(value, len(caught))
first = caught[0]
print(first.category.__name__, str(first.message), caught[1].category is UserWarning)
with warnings.catch_warnings():
    warnings.simplefilter("error")
    try:
        old(1)
    except DeprecationWarning as error:
        print("raised", error)
with warnings.catch_warnings():
    warnings.filterwarnings("ignore", message="old")
    print(old(3))


class MyWarning(UserWarning):
    pass


with warnings.catch_warnings(record=True) as again:
    warnings.simplefilter("default")
    for _ in range(3):
        warnings.warn("again", MyWarning)
    warnings.warn(MyWarning("instance"))
print([str(w.message) for w in again])
del caught
print(first.message.args)
try:
    warnings.warn("x", int)
except TypeError as error:
    print("TypeError")
