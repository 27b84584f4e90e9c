eg = ExceptionGroup("many", [ValueError("a"), TypeError("b"), ExceptionGroup("inner", [KeyError("c")])])
print(eg, repr(eg))
print(eg.message, len(eg.exceptions), type(eg.exceptions).__name__)
print(eg.args)
first = eg.exceptions[0]
print(first is eg.exceptions[0], repr(first))
items = [OSError("x"), ValueError("y")]
group = ExceptionGroup("files", items)
items.append(ValueError("z"))
print(group.exceptions, len(items))
print(str(ExceptionGroup("one", [ValueError(1)])))
base = BaseExceptionGroup("base", [ValueError(1)])
print(type(base).__name__)
base2 = BaseExceptionGroup("base", [KeyboardInterrupt()])
print(type(base2).__name__, isinstance(base2, Exception), isinstance(base, Exception))
for args in (("x", []), ("x",), (1, [ValueError()]), ("x", [1]), ("x", ValueError()), ("x", [KeyboardInterrupt()])):
    try:
        ExceptionGroup(*args)
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)
try:
    raise eg
except ExceptionGroup as caught:
    print(caught is eg, caught.__traceback__ is not None)
print(ExceptionGroup.__mro__)
try:
    eg.message = "new"
except AttributeError as e:
    print(e)
del items, group, eg
print(first)
